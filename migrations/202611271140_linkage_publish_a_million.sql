-- A run publishes a link for every record of a list, a million at once. A key checked row by row locked, and so wrote, every row
-- of the register it spoke of; the same is asked here of all rows of a statement together. Nothing may delete what they point at,
-- and what a run said is never changed.
alter table linkage.link drop constraint link_run_id_fkey, drop constraint link_record_id_fkey,
  drop constraint link_business_id_fkey, drop constraint link_runner_up_id_fkey;
revoke update on linkage.link from sector_office_app;
create function linkage.links_lead_somewhere() returns trigger language plpgsql security definer set search_path = pg_catalog, linkage, register as $$
declare astray text;
begin
  select format('run %s, record %s', a.run_id, a.record_id) into astray from added a
    left join list_record r on r.id = a.record_id
    left join business b on b.id = a.business_id left join business n on n.id = a.runner_up_id
    where r.id is null or (a.business_id is not null and b.id is null) or (a.runner_up_id is not null and n.id is null)
      or a.run_id not in (select id from link_run) limit 1;
  if astray is not null then
    raise exception 'a link speaks of a run, a record or a business that is not there: %', astray using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;
revoke execute on function linkage.links_lead_somewhere from public;
create trigger links_lead_somewhere after insert on linkage.link referencing new table as added
  for each statement execute function linkage.links_lead_somewhere();
create function linkage.stays_linked() returns trigger language plpgsql as $$
begin
  raise exception 'links were published about this: it is marked gone, archived or merged, never deleted' using errcode = 'foreign_key_violation';
end $$;
create trigger stays_linked before delete on linkage.list_record for each statement execute function linkage.stays_linked();
create trigger stays_linked before delete on linkage.link_run for each statement execute function linkage.stays_linked();

-- Of a million links those for a person are a tenth, and only those made are looked up by their business.
drop index linkage.link_run_id_band_likely_idx;
drop index linkage.link_business_id_idx;
create index link_for_a_person on linkage.link (run_id, likely) where band = 'review' or to_audit;
create index link_of_business on linkage.link (business_id) where band = 'linked';

-- Initials are now a key of their own that a name in full and its short form meet by: all businesses are keyed anew, as
-- register_stay_for_ever asks.
truncate linkage.business_key;
