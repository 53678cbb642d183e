-- One day by which every meeting can be listed, also where the file tells its quarter only.
alter table ministers.published_meeting add column listed_on date not null generated always as (
  coalesce(held_from, quarter_from, date '1900-01-01')
) stored;
create index on ministers.published_meeting (listed_on desc, id desc);
create index on ministers.published_meeting (body_id, listed_on desc, id desc);
create index on ministers.published_meeting (person_id, listed_on desc, id desc);

-- What a person said an organisation's name stands for: a business, or none of them. It holds for every file to come.
create table ministers.known_organisation (
  name text primary key, business_id uuid references register.business (id),
  decided_by text not null, decided_by_name text not null, decided_at timestamptz not null
);
create index on ministers.known_organisation (business_id);
alter table ministers.known_organisation enable row level security;
grant select, insert, update on ministers.known_organisation to sector_office_app;
create policy read_it on ministers.known_organisation for select using (true);
create policy decide_it on ministers.known_organisation for insert with check ((select platform.actor_may('meetings.match')));
create policy decide_again on ministers.known_organisation for update using ((select platform.actor_may('meetings.match')));
