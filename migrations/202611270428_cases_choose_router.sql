-- The router in use is the one put in use last: trained last, or gone back to by a person, who says why. Each time it learned
-- names the routers that were compared, so that a version is shown with how often it was right.
alter table cases.routing_model
  add column in_use_at timestamptz not null default now(),
  add column in_use_by text,
  add column in_use_why text;
update cases.routing_model set in_use_at = trained_at;
create index on cases.routing_model (in_use_at desc);
create policy choose_it on cases.routing_model for update using ((select platform.actor_may('routing.keep')));
alter table cases.routing_lesson add column model_before text, add column model_after text;
