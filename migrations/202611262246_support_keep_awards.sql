-- Support that was given. What the source does not say is null, and shown as unknown, never as nought or “other”.
create table support.award (
  id uuid primary key default platform.uuid_v7(),
  source text not null, source_key text not null,
  kind text, sector text, region text, body_name text not null,
  -- Whole pence (or the hundredth of the currency), so that sums agree to the penny.
  amount bigint not null, currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- The financial year by the calendar year in which it begins: 2026 is April 2026 to March 2027.
  year int not null check (year between 1990 and 2100), awarded_on date,
  recipient text, recipient_number text, postcode text, scheme_name text,
  -- A subsidy that counts towards minimal financial assistance (Subsidy Control Act 2022, section 36).
  counts_as_mfa boolean not null,
  business_id uuid, probability double precision check (probability between 0 and 1),
  unique (source, source_key)
);
create index on support.award (business_id, year) where business_id is not null;
create index on support.award (awarded_on) where counts_as_mfa and business_id is not null;

-- The ledger added up once by every dimension at once, so that any pivot is a small sum and all pivots come to the same.
create table support.award_cube (
  source text not null, kind text, sector text, region text, body_name text not null, year int not null, currency text not null,
  awards int not null, amount bigint not null, linked int not null
);
create index on support.award_cube (source);
create index on support.award_cube (currency) include (kind, sector, region, body_name, year, amount, awards);

create table support.award_source (
  code text primary key, title text not null, as_of_on date not null, rows int not null, imported_at timestamptz not null, imported_by text not null
);

do $$ declare t text; begin
  foreach t in array array['award', 'award_cube', 'award_source'] loop
    execute format('alter table support.%I enable row level security', t);
    execute format('grant select, insert, update, delete on support.%I to sector_office_app', t);
    execute format('create policy read_it on support.%I for select using ((select platform.actor_is_staff() or platform.actor_may(''ledger.import'')))', t);
    execute format('create policy add_it on support.%I for insert with check ((select platform.actor_may(''ledger.import'')))', t);
    execute format('create policy change_it on support.%I for update using ((select platform.actor_may(''ledger.import'')))', t);
    execute format('create policy replace_it on support.%I for delete using ((select platform.actor_may(''ledger.import'')))', t);
  end loop;
end $$;
