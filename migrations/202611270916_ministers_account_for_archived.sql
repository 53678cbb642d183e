-- A request for information goes on when what it asks about was archived as a mistake: it is held all the same.
drop policy read_it on ministers.information_request;
create policy read_it on ministers.information_request for select using (
  (select platform.actor_may('information.answer')) and exists (select from engagements.kept_engagement e where e.id = engagement_id));
