-- What waits to leave is looked for every other minute, and shown to administrators with since when.
create index mail_waiting on platform.mail (created_at) where status in ('queued', 'sending');
