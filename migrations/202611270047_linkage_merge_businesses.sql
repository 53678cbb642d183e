-- Two records of a business are one, because somebody said so with a reason. It stands until somebody undoes it; nothing is forgotten.
create table linkage.merge (
  id uuid primary key default platform.uuid_v7(),
  kept_id uuid not null references register.business (id), merged_id uuid not null references register.business (id),
  reason text not null check (reason <> ''), merged_at timestamptz not null, merged_by text not null, merged_by_name text not null,
  undone_at timestamptz, undone_by_name text, undo_reason text,
  check (kept_id <> merged_id), check ((undone_at is null) = (undo_reason is null))
);
create index on linkage.merge (kept_id);
create index on linkage.merge (merged_id);
create unique index merged_once on linkage.merge (least(kept_id, merged_id), greatest(kept_id, merged_id)) where undone_at is null;

-- Two businesses are two, because somebody said so: no merge, link or run makes them one until it is lifted.
create table linkage.apart (
  id uuid primary key default platform.uuid_v7(),
  one_id uuid not null references register.business (id), other_id uuid not null references register.business (id),
  reason text not null check (reason <> ''), said_at timestamptz not null, said_by text not null, said_by_name text not null,
  lifted_at timestamptz, lifted_by_name text, lift_reason text,
  check (one_id < other_id), check ((lifted_at is null) = (lift_reason is null))
);
create unique index apart_once on linkage.apart (one_id, other_id) where lifted_at is null;
create index on linkage.apart (other_id);

-- Records of lists and things held that were taken out of a business and given to another.
create table linkage.split (
  id uuid primary key default platform.uuid_v7(),
  from_id uuid not null references register.business (id), to_id uuid not null references register.business (id),
  record_ids uuid[] not null, held jsonb not null,
  reason text not null check (reason <> ''), split_at timestamptz not null, split_by text not null, split_by_name text not null,
  undone_at timestamptz, undone_by_name text, undo_reason text,
  check (from_id <> to_id), check ((undone_at is null) = (undo_reason is null))
);
create index on linkage.split (from_id);
create index on linkage.split (to_id);

do $$ declare t text; begin
  foreach t in array array['merge', 'apart', 'split'] loop
    execute format('alter table linkage.%I enable row level security', t);
    execute format('grant select, insert, update on linkage.%I to sector_office_app', t);
    execute format('create policy read_it on linkage.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy keep_it on linkage.%I for insert with check ((select platform.actor_may(''business.merge'')))', t);
    execute format('create policy change_it on linkage.%I for update using ((select platform.actor_may(''business.merge'')))', t);
  end loop;
end $$;

-- A decision may come from a split, where no run asked; whoever reopens one says why.
alter table linkage.decision alter run_id drop not null, add reopened_by_name text, add reopen_reason text,
  add check ((reopened_at is null) or reopen_reason is not null) not valid;
create policy split on linkage.decision for insert with check ((select platform.actor_may('business.merge')));
create policy unsplit on linkage.decision for update using ((select platform.actor_may('business.merge')));
create index on linkage.decision (business_id);

-- The business each record of a list stands for now: what a reviewer said, else what the last run linked by itself, unless somebody
-- said of any record of that business that it is not. Merged records lead to the one that stands for them.
create or replace view linkage.linked_record with (security_invoker = true) as
  with last_run as (select distinct on (list_id) id, list_id from linkage.link_run order by list_id, finished_at desc)
  select r.id as record_id, r.list_id, r.row_ref, r.name, coalesce(m.stands_for, d.business_id, k.business_id) as business_id,
    case when d.business_id is not null then 'decision' else 'run' end as by
  from linkage.list_record r
  left join linkage.decision d on d.record_id = r.id and d.answer = 'same' and d.reopened_at is null
  left join last_run l on l.list_id = r.list_id
  left join linkage.link k on k.run_id = l.id and k.record_id = r.id and k.band = 'linked' and d.id is null
  left join register.business_merged m on m.id = coalesce(d.business_id, k.business_id)
  where not r.gone and coalesce(d.business_id, k.business_id) is not null
    and (d.id is not null or not exists (select from linkage.decision n left join register.business_merged nm on nm.id = n.business_id
      where n.record_id = r.id and n.answer <> 'same' and n.reopened_at is null
        and coalesce(nm.stands_for, n.business_id) = coalesce(m.stands_for, k.business_id)));
