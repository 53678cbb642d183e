-- Mail that came in, kept whole before its sender is told that it was taken, and what became of it.
create table platform.received_mail (
  id uuid primary key default platform.uuid_v7(),
  -- One message delivered twice (a sender that heard no answer tries again) is one message.
  fingerprint bytea not null unique,
  message_id text,
  from_address text not null, from_name text not null, to_address text not null, subject text not null,
  kind text not null check (kind in ('message', 'auto-reply', 'bounce', 'unreadable')),
  raw bytea not null,
  received_at timestamptz not null,
  outcome text not null default 'waiting' check (outcome in ('waiting', 'in-thread', 'new-case', 'noted', 'set-aside')),
  outcome_words text, about_id text, settled_at timestamptz
);
create index on platform.received_mail (from_address, received_at);
create index on platform.received_mail (outcome, received_at desc);
create index on platform.received_mail (about_id) where about_id is not null;

alter table platform.received_mail enable row level security;
grant select, insert, update on platform.received_mail to sector_office_app;
create policy keep_received on platform.received_mail for insert with check ((select platform.actor_kind()) = 'system');
create policy read_received on platform.received_mail for select
  using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('mail.read')));
create policy settle_received on platform.received_mail for update
  using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('mail.send-again')));
