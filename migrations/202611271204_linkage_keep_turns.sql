-- Whose turn it is to be looked at: the least sure first, with links made without a person mixed in and not to be told from the
-- others. Kept in that order, so that of 170,000 that wait the next is found at once.
create function linkage.turn(record_id uuid, likely double precision, to_audit boolean) returns double precision
language sql immutable parallel safe as $$
  select case when to_audit then (abs(hashtext(record_id::text)) % 1000) / 2000.0 else abs(likely - 0.5) end
$$;
revoke execute on function linkage.turn from public;
grant execute on function linkage.turn to sector_office_app;
drop index linkage.link_for_a_person;
create index link_for_a_person on linkage.link (run_id, linkage.turn(record_id, likely, to_audit), record_id)
  where business_id is not null and (band = 'review' or to_audit);
create index record_gone on linkage.list_record (id) where gone;
