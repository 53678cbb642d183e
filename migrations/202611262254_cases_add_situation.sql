-- A situation: a shock that many businesses feel at once. Rules gather its cases as they come; one position, one holding
-- reply, one log, one plan of whom to ring, and a summary a day until it is closed.
create table cases.situation (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique, title text not null, what text not null,
  position_words text not null, holding_reply text not null,
  phrases text[] not null default '{}', sectors text[] not null default '{}', areas text[] not null default '{}',
  topics text[] not null default '{}',
  opened_by text not null, opened_by_name text not null, opened_at timestamptz not null,
  closed_at timestamptz, closing_words text,
  check (cardinality(phrases || sectors || areas || topics) > 0),
  check ((closed_at is null) = (closing_words is null))
);
create table cases.situation_case (
  situation_id uuid not null references cases.situation (id), case_id uuid not null references cases.case (id),
  gathered_at timestamptz not null, held_at timestamptz,
  primary key (situation_id, case_id)
);
create index on cases.situation_case (case_id);
create table cases.situation_line (
  id uuid primary key default platform.uuid_v7(),
  situation_id uuid not null references cases.situation (id),
  words text not null, by_name text not null, at timestamptz not null
);
create index on cases.situation_line (situation_id, at);
create table cases.situation_contact (
  id uuid primary key default platform.uuid_v7(),
  situation_id uuid not null references cases.situation (id),
  business_id uuid not null references register.business (id), business_named text not null,
  who text not null, by_on date not null,
  done_at timestamptz, done_by_name text, words text,
  unique (situation_id, business_id), check ((done_at is null) = (words is null))
);
create index on cases.situation_contact (business_id);
create table cases.situation_day (
  situation_id uuid not null references cases.situation (id), day date not null, figures jsonb not null,
  primary key (situation_id, day)
);
do $$ declare t text; begin
  foreach t in array array['situation', 'situation_case', 'situation_line', 'situation_contact', 'situation_day'] loop
    execute format('alter table cases.%I enable row level security', t);
    execute format('grant select, insert, update on cases.%I to sector_office_app', t);
    execute format('create policy staff_read on cases.%I for select using ((select platform.actor_is_staff()))', t);
    execute format('create policy work_on on cases.%I for insert with check ((select platform.actor_may(''situation.open'')) or (select platform.actor_may(''case.work'')))', t);
    execute format('create policy change_it on cases.%I for update using ((select platform.actor_may(''situation.open'')) or (select platform.actor_may(''case.work'')))', t);
  end loop;
end $$;
-- Which cases a situation gathered is known only to whoever may see those cases.
drop policy staff_read on cases.situation_case;
create policy see_gathered on cases.situation_case for select using (
  (select platform.actor_is_staff()) and exists (select from cases.case c where c.id = case_id));
