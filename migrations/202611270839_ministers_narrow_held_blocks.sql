-- A case file keeps the readers of what it was gathered from; when the source is held more closely afterwards, so is the copy.
create function ministers.narrow_blocks(engagement uuid) returns int
language sql security definer set search_path = pg_catalog, ministers as $$
  with narrowed as (
    update ministers.held_block b set readers = platform.narrower(b.readers, h.readers), marking = case when h.marking = 'OFFICIAL' then b.marking else h.marking end
    from ministers.information_request r, engagements.held_words h
    where r.id = b.request_id and r.engagement_id = engagement and h.engagement_id = engagement and position(b.words in h.words) > 0
      and b.readers <> platform.narrower(b.readers, h.readers) returning 1)
  select count(*)::int from narrowed
$$;
revoke execute on function ministers.narrow_blocks from public;
grant execute on function ministers.narrow_blocks to sector_office_app;
