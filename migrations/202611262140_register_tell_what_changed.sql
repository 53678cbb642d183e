-- What changed on the register and has not been looked at since by those who keep something worked out from it, such as the
-- keys for matching. Written with the change itself, so that it is there exactly when the change is. A statement that
-- changes very many says so in one row without a business: look at all.
create table register.business_change (
  id bigint generated always as identity primary key, business_id uuid
);
alter table register.business_change enable row level security;
grant select, update, delete on register.business_change to sector_office_app;
create policy read_change on register.business_change for select using ((select platform.actor_is_staff()));
create policy take_change on register.business_change for update using ((select platform.actor_is_staff()));
create policy clear_change on register.business_change for delete using ((select platform.actor_is_staff()));
-- Whatever is held already has not been looked at either.
insert into register.business_change (business_id) values (null);

create function register.tell_what_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, register as $$
declare many boolean;
begin
  if tg_argv[0] = 'business' then
    select count(*) > 500 into many from (select from written limit 501) w;
    if many then insert into register.business_change (business_id) values (null);
    else insert into register.business_change (business_id) select distinct id from written; end if;
  else
    select count(*) > 500 into many from (select from named limit 501) w;
    if many then insert into register.business_change (business_id) values (null);
    else insert into register.business_change (business_id) select distinct business_id from named; end if;
  end if;
  return null;
end $$;
create trigger tell_what_was_added after insert on register.business
  referencing new table as written for each statement execute function register.tell_what_changed('business');
create trigger tell_what_was_changed after update on register.business
  referencing new table as written for each statement execute function register.tell_what_changed('business');
create trigger tell_what_was_named after insert on register.other_name
  referencing new table as named for each statement execute function register.tell_what_changed('name');
create trigger tell_what_was_renamed after update on register.other_name
  referencing new table as named for each statement execute function register.tell_what_changed('name');
create trigger tell_what_name_went after delete on register.other_name
  referencing old table as named for each statement execute function register.tell_what_changed('name');

-- A business with all that matching compares: the facts of the register and every name.
create view register.business_to_match with (security_invoker = true) as
  select b.id, b.number, b.name, b.address_lines, b.town, b.postcode, b.sic_codes, b.changed_at, b.is_open, b.status,
    (select array_agg(o.name order by o.kind, o.position) from register.other_name o where o.business_id = b.id) as other_names
  from register.business b;
grant select on register.business_to_match to sector_office_app;
