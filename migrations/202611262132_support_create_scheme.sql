create schema support;
grant usage on schema support to sector_office_app;

-- Where catalogue entries come from. What a historic source says is dated and never offered as open.
create table support.source (
  code text primary key, title text not null, as_of_on date not null, historic boolean not null, licence text not null, url text
);

create table support.scheme (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  source text not null references support.source (code), source_key text not null,
  state text not null check (state in ('draft', 'published', 'withdrawn', 'merged')),
  version int not null default 0,
  content jsonb not null,
  title text not null, body_name text not null,
  opens_on date, closes_on date, last_checked_on date not null, historic boolean not null, provisional boolean not null,
  keeper_name text, keeper_email text, chased_on date,
  merged_into uuid references support.scheme (id),
  published_at timestamptz, changed_at timestamptz not null,
  unique (source, source_key)
);
create index on support.scheme (state, last_checked_on);
create index on support.scheme (merged_into) where merged_into is not null;
create index scheme_title on support.scheme using gin (title gin_trgm_ops);

-- What an editor writes, a second person reviews, and a day may be set for.
create table support.scheme_version (
  id uuid primary key default platform.uuid_v7(),
  scheme_id uuid not null references support.scheme (id),
  number int not null,
  content jsonb not null,
  state text not null check (state in ('draft', 'in-review', 'approved', 'refused', 'published', 'replaced')),
  why text not null,
  publish_on date,
  edited_by text not null, edited_by_name text not null, edited_at timestamptz not null,
  reviewed_by text, reviewed_by_name text, reviewed_at timestamptz, review_words text,
  published_at timestamptz,
  check (reviewed_by is null or reviewed_by <> edited_by),
  unique (scheme_id, number)
);
create index on support.scheme_version (state, publish_on);
create unique index one_version_under_way on support.scheme_version (scheme_id) where state in ('draft', 'in-review', 'approved');

-- Changes with everything that is published, so that each process knows when its copy of the catalogue is old.
create table support.catalogue_stamp (one boolean primary key default true check (one), stamp bigint not null);
insert into support.catalogue_stamp (stamp) values (1);

create table support.likely_duplicate (
  scheme_id uuid not null references support.scheme (id), other_id uuid not null references support.scheme (id),
  likeness double precision not null, why text not null,
  decision text check (decision in ('merged', 'not-the-same')), decided_by_name text, decided_at timestamptz,
  primary key (scheme_id, other_id), check (scheme_id < other_id)
);
create index on support.likely_duplicate (other_id);

create table support.import_run (
  id uuid primary key default platform.uuid_v7(),
  source text not null references support.source (code),
  file_name text not null, rows int not null, added int not null, changed int not null, unchanged int not null, set_aside jsonb not null,
  at timestamptz not null, run_by text not null
);
create index on support.import_run (source, at);

-- Somebody to talk to near the business: growth hubs, enterprise agencies, gateways, chambers.
create table support.local_help (
  code text primary key,
  name text not null, kind text not null check (kind in ('growth-hub', 'enterprise-agency', 'gateway', 'national', 'chamber')),
  phone text, url text not null, postcode text,
  region_codes text[] not null, authority_codes text[] not null, nation_codes text[] not null,
  last_checked_on date not null, provisional boolean not null, source text not null, position int not null
);
-- Which local authority most of a postcode district lies in.
create table support.district_area (
  district text collate "C" primary key, authority_code text not null, authority_name text not null, area_codes text[] not null
);

do $$ declare t text; begin
  foreach t in array array['source', 'local_help', 'district_area'] loop
    execute format('alter table support.%I enable row level security', t);
    execute format('grant select, insert, update, delete on support.%I to sector_office_app', t);
    execute format('create policy read_it on support.%I for select using (true)', t);
    execute format('create policy keep_it on support.%I for all using ((select platform.actor_may(''reference.keep'') or platform.actor_may(''scheme.import'')))', t);
  end loop;
end $$;

alter table support.scheme enable row level security;
grant select, insert, update on support.scheme to sector_office_app;
create policy read_scheme on support.scheme for select
  using (state in ('published', 'merged') or (select platform.actor_may('scheme.edit') or platform.actor_may('scheme.review') or platform.actor_may('scheme.import')));
create policy add_scheme on support.scheme for insert with check ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.import')));
create policy change_scheme on support.scheme for update
  using ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.review') or platform.actor_may('scheme.import')));

alter table support.scheme_version enable row level security;
grant select, insert, update on support.scheme_version to sector_office_app;
create policy read_version on support.scheme_version for select using ((select platform.actor_is_staff()));
create policy read_own_import on support.scheme_version for select using ((select platform.actor_may('scheme.import')));
create policy write_version on support.scheme_version for insert with check ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.import')));
create policy change_version on support.scheme_version for update
  using ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.review') or platform.actor_may('scheme.import')));

alter table support.catalogue_stamp enable row level security;
grant select, update on support.catalogue_stamp to sector_office_app;
create policy read_stamp on support.catalogue_stamp for select using (true);
create policy move_stamp on support.catalogue_stamp for update
  using ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.review') or platform.actor_may('scheme.import')));

alter table support.likely_duplicate enable row level security;
grant select, insert, update, delete on support.likely_duplicate to sector_office_app;
create policy staff_alone on support.likely_duplicate for all
  using ((select platform.actor_may('scheme.edit') or platform.actor_may('scheme.import')));

alter table support.import_run enable row level security;
grant select, insert on support.import_run to sector_office_app;
create policy read_run on support.import_run for select using ((select platform.actor_is_staff() or platform.actor_may('scheme.import')));
create policy record_run on support.import_run for insert with check ((select platform.actor_may('scheme.import')));

create policy read_scheme_story on platform.audit_event for select
  using (event like 'scheme.%' and (select platform.actor_is_staff()));

insert into support.source (code, title, as_of_on, historic, licence, url) values
  ('desk', 'Written by an editor', '2026-01-01', false, 'Ours', null),
  ('public-knowledge', 'Public knowledge, to be checked', '2026-11-01', false, 'Ours', null),
  ('govuk-2013', 'GOV.UK business support finder, 10 September 2013', '2013-09-10', true, 'MIT; text Open Government Licence', null),
  ('govuk-example-2016', 'GOV.UK business finance support scheme, 8 November 2016', '2016-11-08', true, 'MIT', null),
  ('government-grants-2016-17', 'Government grant schemes 2016 to 2017', '2017-03-31', true, 'Open Government Licence v3.0', null),
  ('cornwall-2020', 'Cornwall and Isles of Scilly Growth Hub factsheet, 2020', '2020-12-31', true, 'MIT', null),
  ('coronavirus-2020', 'GOV.UK coronavirus business support, 2020', '2020-07-31', true, 'MIT; text Open Government Licence', null),
  ('ukri-2022', 'UKRI funding opportunities to February 2022', '2022-02-28', true, 'Apache-2.0; text Open Government Licence', null),
  ('licences-2023', 'GOV.UK licences by industry and nation, 2023', '2023-12-31', false, 'MIT', null),
  ('next-steps-2026', 'GOV.UK next steps for your business, 15 April 2026', '2026-04-15', false, 'MIT', null),
  ('growth-hubs', 'Growth hubs and business gateways', '2025-06-30', false, 'MIT', null),
  ('chambers', 'Accredited chambers of commerce', '2025-06-30', false, 'MIT', null);
