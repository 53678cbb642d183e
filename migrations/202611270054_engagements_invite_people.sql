-- Who was sent an invitation, to which version of the engagement, and what they answered.
create table engagements.invited (
  engagement_id uuid not null references engagements.engagement (id),
  email text not null check (email = lower(email)), name text not null,
  sequence int not null, sent_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'tentative')), answered_at timestamptz,
  primary key (engagement_id, email)
);
alter table engagements.invited enable row level security;
grant select, insert, update on engagements.invited to sector_office_app;
create policy see_invited on engagements.invited for select using (exists (select from engagements.engagement e where e.id = engagement_id));
create policy invite on engagements.invited for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy invite_again on engagements.invited for update using (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
