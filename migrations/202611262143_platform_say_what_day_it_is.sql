-- The day it is for whoever asks, in London: what `ctx.now()` says, so that views and policies that turn on a date agree with
-- the operations beside them, and with a test whose clock stands still. Without a context it is the day on the server's clock.
create function platform.today() returns date language sql stable as $$
  select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/London')::date)
$$;
