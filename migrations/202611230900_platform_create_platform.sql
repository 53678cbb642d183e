create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists fuzzystrmatch;
create extension if not exists btree_gin;

-- Roles belong to the whole server, and several databases may be migrated at once.
do $$ begin
  if not exists (select from pg_roles where rolname = 'sector_office_app') then
    create role sector_office_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant sector_office_app to %I', current_user);
  end if;
exception when others then
  if not pg_has_role(current_user, 'sector_office_app', 'member') then raise; end if;
end $$;

create schema platform;
grant usage on schema platform to sector_office_app;

create function platform.actor_id() returns text language sql stable as
  $$ select current_setting('app.actor_id', true) $$;
create function platform.actor_kind() returns text language sql stable as
  $$ select coalesce(current_setting('app.actor_kind', true), '') $$;
create function platform.actor_is_staff() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.actor_kind', true), '') in ('staff', 'system') $$;
create function platform.actor_may(permission text) returns boolean language sql stable as
  $$ select permission = any (string_to_array(coalesce(current_setting('app.permissions', true), ''), ',')) $$;
create function platform.actor_teams() returns uuid[] language sql stable as
  $$ select coalesce(string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[], '{}') $$;
create function platform.actor_offices() returns uuid[] language sql stable as
  $$ select coalesce(string_to_array(nullif(current_setting('app.offices', true), ''), ',')::uuid[], '{}') $$;
create function platform.actor_grants() returns text[] language sql stable as
  $$ select coalesce(string_to_array(nullif(current_setting('app.grants', true), ''), ','), '{}') $$;

-- RFC 9562 version 7: keys sort by time, so indexes stay compact.
create function platform.uuid_v7() returns uuid language sql volatile as $$
  select encode(
    set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

create table platform.audit_event (
  seq bigint primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  event text not null,
  subject_id text not null,
  facts jsonb not null,
  request_id text not null,
  previous_hash bytea not null,
  hash bytea not null
);
create index on platform.audit_event (subject_id, seq);
create index on platform.audit_event (actor_id, seq);
create index on platform.audit_event (event, seq);

create table platform.audit_head (
  only_row boolean primary key default true check (only_row),
  seq bigint not null,
  hash bytea not null
);
insert into platform.audit_head (seq, hash) values (0, sha256('sector office audit chain'));

create table platform.outbox (
  id bigint generated always as identity primary key,
  audit_seq bigint not null,
  reaction text not null,
  event text not null,
  subject_id text not null,
  facts jsonb not null,
  created_at timestamptz not null default now()
);

create function platform.audit_line(seq bigint, at timestamptz, actor_kind text, actor_id text, actor_name text,
  event text, subject_id text, facts jsonb, request_id text) returns text language sql stable as $$
  select concat_ws(chr(31), seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_kind, actor_id,
    actor_name, event, subject_id, facts::text, request_id)
$$;

-- The only way a line enters the chain. Locking the head makes one order for everybody; it is taken last in a
-- transaction, so that nobody waits on another's work, only on another's commit.
create function platform.append_audit(events jsonb, actor_name text) returns void
language plpgsql security definer set search_path = pg_catalog, platform as $$
declare
  head platform.audit_head; e jsonb; line_hash bytea; line_at timestamptz;
  kind text := platform.actor_kind(); who text := coalesce(platform.actor_id(), '');
  request text := coalesce(current_setting('app.request_id', true), '');
begin
  if kind = '' then raise exception 'an audit event needs an actor'; end if;
  select * into head from platform.audit_head for update;
  for e in select * from jsonb_array_elements(events) loop
    head.seq := head.seq + 1;
    line_at := (e ->> 'at')::timestamptz;
    line_hash := sha256(head.hash || convert_to(platform.audit_line(head.seq, line_at, kind, who, actor_name,
      e ->> 'event', e ->> 'subject_id', e -> 'facts', request), 'UTF8'));
    insert into platform.audit_event values (head.seq, line_at, kind, who, actor_name, e ->> 'event',
      e ->> 'subject_id', e -> 'facts', request, head.hash, line_hash);
    insert into platform.outbox (audit_seq, reaction, event, subject_id, facts)
      select head.seq, r, e ->> 'event', e ->> 'subject_id', e -> 'facts'
      from jsonb_array_elements_text(coalesce(e -> 'reactions', '[]')) r;
    head.hash := line_hash;
  end loop;
  update platform.audit_head set seq = head.seq, hash = head.hash;
end $$;

create function platform.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the audit trail is append-only'; end $$;
create trigger append_only before update or delete or truncate on platform.audit_event
  for each statement execute function platform.refuse_change();

alter table platform.audit_event enable row level security;
alter table platform.audit_head enable row level security;
alter table platform.outbox enable row level security;
grant select on platform.audit_event to sector_office_app;
create policy read_audit on platform.audit_event for select
  using ((select platform.actor_may('audit.read')) or actor_id = (select platform.actor_id())
    or subject_id = any ((select platform.actor_grants())::text[]));

-- A sign-in, an API token, a draft and a one-time link are found by the hash of a secret before anybody is known, by the
-- system itself; nobody else reads these tables.
create table platform.session (
  id uuid primary key default platform.uuid_v7(),
  token_hash bytea not null unique,
  person_id uuid not null,
  persona text,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on platform.session (person_id);
create index on platform.session (expires_at);

create table platform.api_token (
  id uuid primary key default platform.uuid_v7(),
  token_hash bytea not null unique,
  person_id uuid not null,
  label text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table platform.link (
  id uuid primary key default platform.uuid_v7(),
  token_hash bytea not null unique,
  subject_id text not null,
  purpose text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index on platform.link (subject_id);

-- What somebody outside may open for the rest of their visit, once a link let them in.
create table platform.visit_grant (
  visit_hash bytea not null,
  subject_id text not null,
  expires_at timestamptz not null,
  primary key (visit_hash, subject_id)
);

create table platform.draft (
  id uuid primary key default platform.uuid_v7(),
  visit_hash bytea not null,
  journey text not null,
  answers jsonb not null,
  done_subject_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (visit_hash, journey)
);
create index on platform.draft (updated_at);

-- The answer to a write under one key, so that a caller who repeats it gets the same answer and one effect.
create table platform.idempotent_answer (
  actor_id text not null,
  key text not null,
  request_hash bytea not null,
  status int,
  body jsonb,
  created_at timestamptz not null,
  primary key (actor_id, key)
);

create table platform.mail (
  id uuid primary key default platform.uuid_v7(),
  key text not null unique,
  to_address text not null,
  subject text not null,
  body text not null,
  about_id text,
  headers jsonb not null default '{}',
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'failed', 'uncertain')),
  problem text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index on platform.mail (to_address, created_at);
create index on platform.mail (about_id);
create index on platform.mail (status) where status in ('failed', 'uncertain');

create table platform.dead_letter (
  id uuid primary key default platform.uuid_v7(),
  reaction text not null,
  event text not null,
  subject_id text not null,
  facts jsonb not null,
  audit_seq bigint not null,
  problem text not null,
  died_at timestamptz not null,
  requeued_at timestamptz
);


do $$ declare t text; begin
  foreach t in array array['session', 'api_token', 'link', 'visit_grant', 'draft', 'idempotent_answer'] loop
    execute format('alter table platform.%I enable row level security', t);
    execute format('grant select, insert, update, delete on platform.%I to sector_office_app', t);
    execute format('create policy the_system_alone on platform.%I using ((select platform.actor_kind()) = ''system'')', t);
  end loop;
end $$;

alter table platform.mail enable row level security;
grant select, insert, update on platform.mail to sector_office_app;
create policy write_mail on platform.mail for insert with check (platform.actor_kind() <> '');
create policy read_mail on platform.mail for select using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('mail.read')));
create policy settle_mail on platform.mail for update using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('mail.send-again')));

alter table platform.dead_letter enable row level security;
grant select, insert, update on platform.dead_letter to sector_office_app;
create policy dead_letters on platform.dead_letter
  using ((select platform.actor_kind()) = 'system' or (select platform.actor_may('dead-letter.requeue')));
-- Requeueing puts the step back where it first stood; the administrator cannot write to the outbox in any other way.
create function platform.requeue_dead_letter(letter uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, platform as $$
begin
  if not platform.actor_may('dead-letter.requeue') then raise exception 'not allowed'; end if;
  update platform.dead_letter set requeued_at = at where id = letter and requeued_at is null;
  if not found then return false; end if;
  insert into platform.outbox (audit_seq, reaction, event, subject_id, facts)
    select audit_seq, reaction, event, subject_id, facts from platform.dead_letter where id = letter;
  return true;
end $$;
