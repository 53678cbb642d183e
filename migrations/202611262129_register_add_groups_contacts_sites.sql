-- How businesses stand to each other. A kind that controls puts the child into its parent's group; the others are shown and
-- join nothing.
create table register.relation_kind (code text primary key, title text not null, controls boolean not null, position int not null);
insert into register.relation_kind (code, title, controls, position) values
  ('subsidiary', 'Subsidiary', true, 1), ('branch', 'Branch or establishment', true, 2),
  ('joint-venture', 'Joint venture', false, 3), ('associate', 'Associate', false, 4), ('franchise', 'Franchise', false, 5);

create table register.relation (
  id uuid primary key default platform.uuid_v7(),
  child_id uuid not null references register.business (id), parent_id uuid not null references register.business (id),
  kind text not null references register.relation_kind (code), controls boolean not null,
  from_on date, until_on date check (until_on is null or from_on is null or until_on >= from_on),
  source text not null references register.source (code), source_on date not null, note text,
  recorded_by text not null, recorded_by_name text not null, recorded_at timestamptz not null,
  ended_by_name text, ended_at timestamptz, end_reason text,
  check (child_id <> parent_id)
);
create unique index one_parent_in_control on register.relation (child_id) where controls and until_on is null;
create unique index one_relation_of_a_kind on register.relation (child_id, parent_id, kind) where until_on is null;
create index on register.relation (parent_id) where until_on is null;

-- Where each member of a group stands in it, kept with every change of a relation, so that nobody has to climb a tree to read one.
create table register.group_place (
  business_id uuid primary key references register.business (id),
  group_id uuid not null references register.business (id),
  parent_id uuid references register.business (id), depth int not null
);
create index on register.group_place (group_id, depth);
create index on register.group_place (parent_id);

-- Puts the groups of these businesses in order again. What cannot be reached from a top goes round in a circle: it is returned.
create function register.place_groups(changed uuid[]) returns setof uuid language plpgsql
  set search_path = pg_catalog, register as $$
declare touched uuid[]; placed uuid[];
begin
  -- Everyone above and below, by the relations as they now stand, and everyone who stood in the same groups before.
  with recursive before as (
    select p.business_id from register.group_place p where p.group_id in (select q.group_id from register.group_place q where q.business_id = any (changed))
  ), around (id) as (
    select unnest(changed) union select business_id from before
    union
    select case when r.child_id = a.id then r.parent_id else r.child_id end
      from around a join register.relation r on (r.child_id = a.id or r.parent_id = a.id) and r.controls and r.until_on is null
  ) select array_agg(id) into touched from around;
  delete from register.group_place where business_id = any (touched);
  with recursive tree as (
    select t.id as business_id, t.id as group_id, null::uuid as parent_id, 0 as depth from unnest(touched) t (id)
      where not exists (select from register.relation r where r.child_id = t.id and r.controls and r.until_on is null)
        and exists (select from register.relation r where r.parent_id = t.id and r.controls and r.until_on is null)
    union all
    select r.child_id, t.group_id, r.parent_id, t.depth + 1
      from tree t join register.relation r on r.parent_id = t.business_id and r.controls and r.until_on is null
  ), kept as (insert into register.group_place select business_id, group_id, parent_id, depth from tree returning business_id)
  select array_agg(business_id) into placed from kept;
  return query select distinct r.child_id from register.relation r
    where r.child_id = any (touched) and r.controls and r.until_on is null and r.child_id <> all (coalesce(placed, '{}'));
end $$;

-- People at businesses. One who has gone is archived, with what was said to them.
create table register.contact (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  name text not null check (name <> ''), role text, email text, phone text,
  is_first boolean not null default false, note text,
  source text not null references register.source (code), source_on date not null,
  recorded_by text not null, recorded_by_name text not null, recorded_at timestamptz not null, changed_at timestamptz not null,
  archived_at timestamptz, archived_by_name text, archive_reason text
);
create unique index one_contact_an_email on register.contact (business_id, lower(email)) where archived_at is null;
create unique index one_first_contact on register.contact (business_id) where is_first and archived_at is null;
create index on register.contact (business_id);
create index on register.contact (lower(email));

create table register.site_kind (code text primary key, title text not null, position int not null);
insert into register.site_kind (code, title, position) values
  ('head-office', 'Head office', 1), ('factory', 'Factory or plant', 2), ('laboratory', 'Laboratory', 3), ('office', 'Office', 4),
  ('warehouse', 'Warehouse or depot', 5), ('shop', 'Shop or branch', 6), ('farm', 'Farm', 7), ('studio', 'Studio or venue', 8), ('other', 'Other', 9);
-- Places where a business is, beside its registered office.
create table register.site (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  kind text not null references register.site_kind (code), name text not null check (name <> ''),
  address text, town text, postcode text collate "C" not null, district text collate "C" not null, region_code text,
  source text not null references register.source (code), source_on date not null,
  recorded_by text not null, recorded_by_name text not null, recorded_at timestamptz not null,
  closed_on date, closed_by_name text, close_reason text
);
create index on register.site (business_id);
create index on register.site (postcode);

alter table register.business add archived_at timestamptz, add archived_by_name text, add archive_reason text;

do $$ declare t text; begin
  foreach t in array array['relation_kind', 'site_kind'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('grant select, insert, update, delete on register.%I to sector_office_app', t);
    execute format('create policy read_it on register.%I for select using (true)', t);
    execute format('create policy keep_it on register.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
  foreach t in array array['relation', 'group_place', 'contact', 'site'] loop
    execute format('alter table register.%I enable row level security', t);
    execute format('create policy read_it on register.%I for select using ((select platform.actor_is_staff()))', t);
  end loop;
end $$;
grant select, insert, update on register.relation, register.contact, register.site to sector_office_app;
grant select, insert, update, delete on register.group_place to sector_office_app;
create policy record_relation on register.relation for insert with check ((select platform.actor_may('business.relate') or platform.actor_may('register.import')));
create policy change_relation on register.relation for update using ((select platform.actor_may('business.relate') or platform.actor_may('register.import')));
create policy keep_group on register.group_place for all using ((select platform.actor_may('business.relate') or platform.actor_may('register.import')));
create policy add_contact on register.contact for insert with check ((select platform.actor_may('contact.keep')));
create policy change_contact on register.contact for update using ((select platform.actor_may('contact.keep')));
create policy add_site on register.site for insert with check ((select platform.actor_may('business.change')));
create policy change_site on register.site for update using ((select platform.actor_may('business.change')));
drop policy change_business on register.business;
create policy change_business on register.business for update
  using ((select platform.actor_may('business.record') or platform.actor_may('register.import') or platform.actor_may('business.assert-sector')
    or platform.actor_may('business.change')));
drop policy write_other_name on register.other_name;
create policy write_other_name on register.other_name for all
  using ((select platform.actor_may('business.record') or platform.actor_may('register.import') or platform.actor_may('business.change')));

create or replace view register.business_summary with (security_invoker = true) as
  select b.id, b.kind, b.number, b.name, b.town, b.postcode, b.district, b.region_code, b.primary_sector, b.employee_band,
    b.status, s.title as status_title, s.live, b.source, b.source_on, b.incorporated_on, b.archived_at is not null as archived
  from register.business b join register.status s on s.code = b.status;
-- The members of groups, the top among them at depth 0. A business in no group has no row: its group is itself, and
-- `register.group_of` says so for both.
create view register.group_member with (security_invoker = true) as
  select p.business_id, p.group_id, p.parent_id, p.depth from register.group_place p;
create function register.group_of(business uuid) returns uuid language sql stable as
  $$ select coalesce((select m.group_id from register.group_member m where m.business_id = business), business) $$;
create view register.contact_summary with (security_invoker = true) as
  select c.id, c.business_id, c.name, c.role, c.email, c.phone, c.is_first, c.archived_at is not null as archived from register.contact c;
create view register.site_summary with (security_invoker = true) as
  select s.id, s.business_id, s.kind, k.title as kind_title, s.name, s.town, s.postcode, s.district, s.region_code, s.closed_on is null as open
  from register.site s join register.site_kind k on k.code = s.kind;
grant select on register.group_member, register.contact_summary, register.site_summary to sector_office_app;
revoke execute on function register.place_groups, register.group_of from public;
grant execute on function register.place_groups, register.group_of to sector_office_app;
