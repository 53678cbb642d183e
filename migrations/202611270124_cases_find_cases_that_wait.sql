-- The few cases of a team that wait on the business, without looking at all its open ones.
create index on cases.case (owner_team_id, due_at, id) where closed_at is null and paused_at is not null;
