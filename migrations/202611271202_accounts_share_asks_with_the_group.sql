-- Whether those who speak for a subsidiary read a shared ask too, or only those of the head of the group: as its lead says.
alter table accounts.shared_ask add column for_group boolean not null default false;
