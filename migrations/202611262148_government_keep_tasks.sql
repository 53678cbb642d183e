-- What an official is to do by a day, about any record: `about_href` is an address of ours. Theirs and the giver's alone.
create table government.task (
  id uuid primary key default platform.uuid_v7(),
  title text not null check (title <> ''), detail text,
  about_href text check (about_href ~ '^/[a-zA-Z]'), about_words text,
  due_on date not null,
  assigned_to uuid not null references government.official (id),
  made_by text not null, made_by_name text not null, made_at timestamptz not null,
  done_at timestamptz, done_by text,
  check ((about_href is null) = (about_words is null)), check ((done_at is null) = (done_by is null))
);
create index on government.task (assigned_to, due_on) where done_at is null;
create index on government.task (made_by, due_on) where done_at is null;
create index on government.task (due_on) where done_at is null;

-- One line under the bell. The key says what it is about, so that nothing rings twice.
create table government.reminder (
  id uuid primary key default platform.uuid_v7(),
  official_id uuid not null references government.official (id),
  key text not null, words text not null check (words <> ''), href text not null check (href ~ '^/[a-zA-Z]'),
  at timestamptz not null, seen_at timestamptz, mailed_at timestamptz,
  unique (official_id, key)
);
create index on government.reminder (official_id, at);
create index on government.reminder (official_id) where seen_at is null;

-- At which hour of London somebody wants their digest by mail; no row, no mail.
create table government.digest_choice (
  official_id uuid primary key references government.official (id),
  hour int not null check (hour between 0 and 23), chosen_at timestamptz not null
);

do $$ declare t text; begin
  foreach t in array array['task', 'reminder', 'digest_choice'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update, delete on government.%I to sector_office_app', t);
  end loop;
end $$;
create policy my_tasks on government.task for select
  using (assigned_to::text = (select platform.actor_id()) or made_by = (select platform.actor_id()) or (select platform.actor_kind()) = 'system');
create policy give_task on government.task for insert with check ((select platform.actor_may('task.keep')) and made_by = (select platform.actor_id()));
create policy finish_task on government.task for update
  using (assigned_to::text = (select platform.actor_id()) or made_by = (select platform.actor_id()));
create policy my_reminders on government.reminder for select
  using (official_id::text = (select platform.actor_id()) or (select platform.actor_kind()) = 'system');
create policy remind_somebody on government.reminder for insert with check ((select platform.actor_is_staff()));
create policy see_mine on government.reminder for update
  using (official_id::text = (select platform.actor_id()) or (select platform.actor_kind()) = 'system');
create policy my_choice on government.digest_choice for all
  using (official_id::text = (select platform.actor_id()) or (select platform.actor_kind()) = 'system');
