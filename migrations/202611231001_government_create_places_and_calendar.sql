create schema government;
grant usage on schema government to sector_office_app;

create table government.nation (
  code text primary key, name text not null, gss_code text not null unique,
  bank_holiday_division text not null, position int not null
);
create table government.region (
  code text primary key, name text not null, gss_code text not null unique,
  nation_code text not null references government.nation (code), position int not null
);
-- A null region or nation means that it is not known, or that the place is outside the United Kingdom.
create table government.postcode_district (
  district text primary key, area text not null, town text,
  region_code text references government.region (code),
  nation_code text references government.nation (code)
);
create index on government.postcode_district (area);
create table government.local_authority (
  code text primary key, name text not null, official_name text not null, gss_code text unique, kind text not null,
  nation_code text not null references government.nation (code),
  region_code text references government.region (code),
  valid_from date, valid_to date
);
create index on government.local_authority (region_code);
create table government.bank_holiday (
  division text not null, held_on date not null, title text not null, notes text not null default '',
  primary key (division, held_on)
);
-- What comes in later than the cut-off, or on no working day, counts from the next working day.
create table government.working_day_rule (
  id uuid primary key default platform.uuid_v7(),
  cut_off time not null, basis text not null, valid_from date not null unique, valid_to date
);

do $$ declare t text; begin
  foreach t in array array['nation', 'region', 'postcode_district', 'local_authority', 'bank_holiday', 'working_day_rule'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update, delete on government.%I to sector_office_app', t);
    execute format('create policy read_it on government.%I for select using (true)', t);
    execute format('create policy keep_it on government.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
end $$;
