create schema sector_offices;
grant usage on schema sector_offices to sector_office_app;

create table sector_offices.sector (
  code text primary key, slug text not null unique, name text not null,
  kind text not null check (kind in ('growth-driving', 'foundational')),
  covers text not null, examples text[] not null, plan_aim text, plan_aim_source text,
  position int not null, valid_from date not null, valid_to date
);
create table sector_offices.frontier_industry (
  code text primary key, sector_code text not null references sector_offices.sector (code), name text not null,
  position int not null
);
create index on sector_offices.frontier_industry (sector_code);
create table sector_offices.sic_prefix (
  id uuid primary key default platform.uuid_v7(),
  prefix text not null check (prefix ~ '^[0-9]{2,5}$'), title text not null,
  sector_code text not null references sector_offices.sector (code),
  frontier_code text references sector_offices.frontier_industry (code),
  kind text not null check (kind in ('sector', 'frontier', 'foundational')),
  confidence double precision not null check (confidence between 0 and 1), source text not null
);
create unique index on sector_offices.sic_prefix (prefix, sector_code, coalesce(frontier_code, ''));
-- Where two sectors claim the same prefix, somebody chose, and said why.
create table sector_offices.sic_choice (
  prefix text primary key, sector_code text not null references sector_offices.sector (code),
  reason text not null, chosen_by text not null, chosen_on date not null
);
-- Codes that many companies give and that say little of what they do.
create table sector_offices.sic_doubt (sic_code text primary key, confidence double precision not null, reason text not null);
create table sector_offices.sector_body (
  sector_code text not null references sector_offices.sector (code), name text not null,
  kind text not null check (kind in ('body', 'forum')), body_id uuid references government.body (id), position int not null,
  primary key (sector_code, name)
);

do $$ declare t text; begin
  foreach t in array array['sector', 'frontier_industry', 'sic_prefix', 'sic_choice', 'sic_doubt', 'sector_body'] loop
    execute format('alter table sector_offices.%I enable row level security', t);
    execute format('grant select, insert, update, delete on sector_offices.%I to sector_office_app', t);
    execute format('create policy read_it on sector_offices.%I for select using (true)', t);
    execute format('create policy keep_it on sector_offices.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
end $$;
