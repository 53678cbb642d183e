-- Nothing was ever decided by the offices of whoever acts: a team belongs to its office, and policies ask for teams.
drop function platform.actor_offices();
