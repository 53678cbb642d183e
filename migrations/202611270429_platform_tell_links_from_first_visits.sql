-- A record is opened to a visit in two ways: by a link that was sent to an address, which shows that the visitor reads its
-- mail, and at once to whoever has just made it, which shows nothing of them.
alter table platform.visit_grant add column by_link boolean not null default false;
