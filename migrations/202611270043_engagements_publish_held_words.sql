-- All that is held in words about an engagement, for whoever must account for it. It runs as the reader: need-to-know decides
-- what stands in it, and each row carries its readers on, so that what is made of it keeps them.
create view engagements.held_words with (security_invoker = true) as
  select e.id as engagement_id, 'about' as kind, 1 as place, e.title as words, 'Title' as source, e.made_at as at,
      e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e
  union all
  select e.id, 'about', 2, e.purpose, 'Purpose', e.made_at, e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e where e.purpose <> ''
  union all
  select e.id, 'about', 3, e.desired_outcome, 'What was wanted from it', e.made_at, e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e where e.desired_outcome <> ''
  union all
  select a.engagement_id, 'attendee', a.position,
      concat_ws(', ', a.name, a.role, a.team, a.organisation, 'consultant lobbyist for ' || a.lobbyist_for), a.side, e.made_at,
      e.marking, e.handling, e.descriptors, e.readers
    from engagements.attendee a join engagements.engagement e on e.id = a.engagement_id
  union all
  select p.engagement_id, p.kind, 1, p.words, p.by_name, p.at, p.marking, p.handling, p.descriptors, p.readers
    from engagements.passage p where p.embargoed_until is null or p.embargoed_until <= now()
  union all
  select b.engagement_id, 'brief', l.position, l.words, concat_ws(', ', l.section, nullif(l.source, 'Gap')), b.made_at,
      l.marking, '{}', '{}', l.readers
    from engagements.brief_line l join engagements.brief b on b.id = l.brief_id
    where not l.gap and b.version = (select max(x.version) from engagements.brief x where x.engagement_id = b.engagement_id)
  union all
  select r.engagement_id, 'promise', 1, concat(r.words, ' (due ', r.due_on, ')'),
      case r.by_side when 'government' then 'Promised by government' else 'Promised by the business' end, r.made_on::timestamptz,
      r.marking, r.handling, r.descriptors, r.readers
    from engagements.promise r where r.engagement_id is not null and (r.embargoed_until is null or r.embargoed_until <= now())
  union all
  select f.engagement_id, 'file', 1, concat(f.name, ' (', f.media_type, ', ', f.size, ' bytes)'), f.by_name, f.at,
      f.marking, f.handling, f.descriptors, f.readers
    from engagements.file f where f.embargoed_until is null or f.embargoed_until <= now();
grant select on engagements.held_words to sector_office_app;

-- How much is held that the asker may not read, by kind and never in words, and whom to ask. An answer to a request for
-- information must account for all that is held; so whoever answers one learns that there is more, and no more than that.
create function engagements.held_but_hidden(engagement uuid) returns table (kind text, pieces int, ask text)
language sql stable security definer set search_path = pg_catalog, engagements as $$
  with mine as (select platform.actor_reader_keys() as keys),
  hidden as (
    select p.kind, p.readers from engagements.passage p, mine
      where p.engagement_id = engagement and (not p.readers && mine.keys or p.embargoed_until > now())
    union all
    select 'brief', l.readers from engagements.brief_line l join engagements.brief b on b.id = l.brief_id, mine
      where b.engagement_id = engagement and not l.gap and not l.readers && mine.keys
        and b.version = (select max(x.version) from engagements.brief x where x.engagement_id = engagement)
    union all
    select 'promise', r.readers from engagements.promise r, mine
      where r.engagement_id = engagement and (not r.readers && mine.keys or r.embargoed_until > now())
    union all
    select 'file', f.readers from engagements.file f, mine
      where f.engagement_id = engagement and (not f.readers && mine.keys or f.embargoed_until > now())
  )
  select h.kind, count(*)::int, min(e.owner_name) from hidden h join engagements.engagement e on e.id = engagement, mine
    where platform.actor_may('information.answer') and e.readers && mine.keys
    group by h.kind order by h.kind
$$;
revoke execute on function engagements.held_but_hidden from public;
grant execute on function engagements.held_but_hidden to sector_office_app;
create view engagements.held_out_of_sight with (security_invoker = true) as
  select e.id as engagement_id, h.kind, h.pieces, h.ask
  from engagements.engagement e, lateral engagements.held_but_hidden(e.id) h;
grant select on engagements.held_out_of_sight to sector_office_app;
