-- A private address from which a calendar program reads somebody's engagements, or those of an account. Only the hash is kept.
create table engagements.calendar_address (
  id uuid primary key default platform.uuid_v7(),
  token_hash bytea not null unique, official_id uuid not null references government.official (id),
  account_id uuid references accounts.account (id), label text not null,
  made_at timestamptz not null, revoked_at timestamptz
);
create index on engagements.calendar_address (official_id);
-- What calendars told us, by the identity of the event: a repeat changes nothing, a later sequence changes the draft.
create table engagements.invitation (
  id uuid primary key default platform.uuid_v7(),
  uid text not null, recurrence text not null default '', sequence int not null, stamped_at timestamptz,
  method text not null, organiser text not null, received_at timestamptz not null, received_from text not null,
  engagement_id uuid references engagements.engagement (id), outcome text not null,
  unique (uid, recurrence)
);
create index on engagements.invitation (engagement_id);
create table engagements.trusted_domain (domain text primary key, valid_from date not null, valid_to date);
do $$ declare t text; begin
  foreach t in array array['calendar_address', 'invitation', 'trusted_domain'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
  end loop;
end $$;
create policy own_address on engagements.calendar_address for all
  using (official_id::text = (select platform.actor_id()) or (select platform.actor_kind()) = 'system');
create policy see_invitation on engagements.invitation for select
  using ((select platform.actor_kind()) = 'system' or exists (select from engagements.engagement e where e.id = engagement_id));
create policy take_invitation on engagements.invitation for insert with check ((select platform.actor_may('invitation.take')));
create policy follow_invitation on engagements.invitation for update using ((select platform.actor_may('invitation.take')));
create policy read_it on engagements.trusted_domain for select using ((select platform.actor_is_staff()));
create policy keep_it on engagements.trusted_domain for all using ((select platform.actor_may('reference.keep')));
