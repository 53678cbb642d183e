-- How each job started by the clock went last: one that fails every time must not look like one that has nothing to do.
create table platform.job_run (
  name text primary key,
  known_since timestamptz not null,
  done_at timestamptz,
  failed_at timestamptz,
  failures int not null default 0,
  problem text
);
alter table platform.job_run enable row level security;
grant select, insert, update on platform.job_run to sector_office_app;
create policy read_job_run on platform.job_run for select
  using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('job.read')));
create policy note_job_run on platform.job_run for insert with check ((select platform.actor_kind()) = 'system');
create policy note_job_run_again on platform.job_run for update using ((select platform.actor_kind()) = 'system');
