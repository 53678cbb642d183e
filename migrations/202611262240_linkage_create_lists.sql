-- A department's own list of businesses, brought in to be linked; its columns are mapped once and remembered.
create table linkage.list (
  id uuid primary key default platform.uuid_v7(),
  code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'), title text not null check (title <> ''),
  mapping jsonb not null, file_name text not null, rows int not null, brought_at timestamptz not null, brought_by text not null
);
create table linkage.list_record (
  id uuid primary key default platform.uuid_v7(),
  list_id uuid not null references linkage.list (id),
  row_ref text not null, name text not null, previous_names text[] not null, number text not null, address text not null,
  postcode text not null, sic text[] not null, gone boolean not null default false,
  unique (list_id, row_ref)
);
-- One pass over a list. Nobody sees a run before it is whole: it is written with its links in one transaction.
create table linkage.link_run (
  id uuid primary key default platform.uuid_v7(),
  list_id uuid not null references linkage.list (id),
  model jsonb not null, pairs bigint not null, learned_from int not null,
  linked int not null, review int not null, not_linked int not null,
  seconds double precision not null, cpu_seconds double precision not null, peak_mb int not null,
  finished_at timestamptz not null, run_by text not null
);
create index on linkage.link_run (list_id, finished_at desc);
create table linkage.link (
  run_id uuid not null references linkage.link_run (id), record_id uuid not null references linkage.list_record (id),
  business_id uuid references register.business (id),
  bits double precision, likely double precision not null, band text not null check (band in ('linked', 'review', 'not linked')),
  guard text not null, levels smallint[], left_name smallint, right_name smallint,
  runner_up_id uuid references register.business (id), runner_up_bits double precision,
  to_audit boolean not null default false,
  primary key (run_id, record_id)
);
create index on linkage.link (run_id, band, likely);
create index on linkage.link (business_id);
-- What a reviewer said. It stands over every later run until it is reopened.
create table linkage.decision (
  id uuid primary key default platform.uuid_v7(),
  record_id uuid not null references linkage.list_record (id), business_id uuid not null references register.business (id),
  answer text not null check (answer in ('same', 'different', 'related', 'cannot-tell')), reason text not null check (reason <> ''),
  likely double precision, band text not null, run_id uuid not null references linkage.link_run (id),
  decided_at timestamptz not null, decided_by text not null, decided_by_name text not null,
  reopened_at timestamptz, reopened_by text
);
create unique index one_standing_decision on linkage.decision (record_id, business_id) where reopened_at is null;
create unique index one_same on linkage.decision (record_id) where reopened_at is null and answer = 'same';

do $$ declare t text; begin
  foreach t in array array['list', 'list_record', 'link_run', 'link'] loop
    execute format('alter table linkage.%I enable row level security', t);
    execute format('grant select, insert, update on linkage.%I to sector_office_app', t);
    execute format('create policy read_it on linkage.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy keep_it on linkage.%I for all using ((select platform.actor_may(''linkage.link'')))', t);
  end loop;
end $$;
alter table linkage.decision enable row level security;
grant select, insert, update on linkage.decision to sector_office_app;
create policy read_decision on linkage.decision for select using ((select platform.actor_is_staff()));
create policy decide on linkage.decision for insert with check ((select platform.actor_may('linkage.review')));
create policy reopen on linkage.decision for update using ((select platform.actor_may('linkage.review')));

-- The business each record of a list stands for now: what a reviewer said, else what the last run linked by itself.
create view linkage.linked_record with (security_invoker = true) as
  with last_run as (select distinct on (list_id) id, list_id from linkage.link_run order by list_id, finished_at desc)
  select r.id as record_id, r.list_id, r.row_ref, r.name, coalesce(d.business_id, k.business_id) as business_id,
    case when d.business_id is not null then 'decision' else 'run' end as by
  from linkage.list_record r
  left join linkage.decision d on d.record_id = r.id and d.answer = 'same' and d.reopened_at is null
  left join last_run l on l.list_id = r.list_id
  left join linkage.link k on k.run_id = l.id and k.record_id = r.id and k.band = 'linked' and d.id is null
    and not exists (select from linkage.decision n where n.record_id = r.id and n.business_id = k.business_id and n.reopened_at is null)
  where not r.gone and coalesce(d.business_id, k.business_id) is not null;
grant select on linkage.linked_record to sector_office_app;
