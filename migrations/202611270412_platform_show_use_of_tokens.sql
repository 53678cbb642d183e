-- When a program last used a token, to the hour: whoever keeps tokens sees which of them nobody needs any more.
alter table platform.api_token add column last_used_at timestamptz;
create index on platform.api_token (created_at);
