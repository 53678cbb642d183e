-- A case taken by telephone, letter or from a post on a network may come from somebody without an e-mail address.
alter table cases.case alter column contact_email drop not null;
alter table cases.case add column contact_phone text;
alter table cases.case add column referred_by text;
alter table cases.case drop constraint case_channel_check;
alter table cases.case add constraint case_channel_check
  check (channel in ('web', 'api', 'referral', 'phone', 'email', 'letter', 'social', 'event'));
-- A part of a case has an owner of its own and shares the thread of the case it was split from; a duplicate points to the
-- case that goes on.
alter table cases.case add column split_from uuid references cases.case (id);
alter table cases.case add column part_words text;
alter table cases.case add column merged_into uuid references cases.case (id);
alter table cases.case add constraint not_into_itself check (merged_into <> id and split_from <> id);
create index on cases.case (split_from) where split_from is not null;
create index on cases.case (merged_into) where merged_into is not null;
create index on cases.case (id) where with_supervisor and closed_at is null;
create index on cases.case using gin (to_tsvector('english', words)) where closed_at is null;
create index on cases.case using gin (business_named gin_trgm_ops) where closed_at is null;

-- Whoever holds the link of a case sees its parts as well.
drop policy see_case on cases.case;
create policy see_case on cases.case for select using (
  visible_to_teams && (select platform.actor_teams())
  or (select platform.actor_may('case.read-all'))
  or id::text = any ((select platform.actor_grants())::text[])
  or split_from::text = any ((select platform.actor_grants())::text[])
  or (raised_by = (select platform.actor_id()) and (select platform.actor_kind()) = 'partner')
);

-- Finding by words needs an index that row-level security would keep from being used; so the function asks the same
-- question of who may see before it answers, and what it finds is read through the policies again.
create function cases.found_open(q text, most int) returns setof uuid language sql stable security definer
set search_path = pg_catalog, cases, public as $$
  select c.id from cases.case c
  where c.closed_at is null
    and (to_tsvector('english', c.words) @@ plainto_tsquery('english', q)
      or c.business_named ilike '%' || replace(replace(replace(q, '\', ''), '%', ''), '_', '') || '%')
    and (platform.actor_may('case.read-all') or c.visible_to_teams && platform.actor_teams())
  order by c.due_at limit most
$$;

create table cases.saved_view (
  id uuid primary key default platform.uuid_v7(),
  official_id text not null, name text not null, query text not null, made_at timestamptz not null,
  unique (official_id, name)
);
-- Who has a case open just now, so that two people do not answer it at once. Of no use after a quarter of an hour.
create table cases.presence (
  case_id uuid not null references cases.case (id), official_id text not null, official_name text not null,
  seen_at timestamptz not null, primary key (case_id, official_id)
);
-- Two cases that are perhaps one matter: found as the later one arrives, settled by a person, and then left alone.
create table cases.likeness (
  id uuid primary key default platform.uuid_v7(),
  case_id uuid not null references cases.case (id), other_id uuid not null references cases.case (id),
  alike double precision not null check (alike between 0 and 1),
  found_at timestamptz not null,
  settled text check (settled in ('merged', 'not-the-same')), settled_by text, settled_at timestamptz,
  unique (case_id, other_id), check (case_id <> other_id)
);
create index on cases.likeness (other_id);
create table cases.referral_form (
  id uuid primary key default platform.uuid_v7(),
  slug text not null, version int not null, partner text not null, title text not null, words text not null,
  consent_words text not null, questions jsonb not null default '[]',
  kept_by text not null, valid_from date not null, valid_to date,
  unique (slug, version)
);

alter table cases.saved_view enable row level security;
grant select, insert, delete on cases.saved_view to sector_office_app;
create policy own_views on cases.saved_view using (official_id = (select platform.actor_id()) and (select platform.actor_is_staff()));
alter table cases.presence enable row level security;
grant select, insert, update, delete on cases.presence to sector_office_app;
create policy see_presence on cases.presence for select using (exists (select from cases.case c where c.id = case_id) and (select platform.actor_is_staff()));
create policy own_presence on cases.presence for insert with check (official_id = (select platform.actor_id()) and (select platform.actor_is_staff()));
create policy own_presence_again on cases.presence for update using (official_id = (select platform.actor_id()));
alter table cases.likeness enable row level security;
grant select, insert, update on cases.likeness to sector_office_app;
create policy see_likeness on cases.likeness for select using (
  (select platform.actor_is_staff()) and exists (select from cases.case c where c.id = case_id) and exists (select from cases.case c where c.id = other_id));
create policy add_likeness on cases.likeness for insert with check ((select platform.actor_kind()) = 'system');
create policy settle_likeness on cases.likeness for update using (
  (select platform.actor_may('case.work')) and exists (select from cases.case c where c.id = case_id));
alter table cases.referral_form enable row level security;
grant select, insert, update on cases.referral_form to sector_office_app;
create policy read_it on cases.referral_form for select using (true);
create policy keep_it on cases.referral_form for insert with check ((select platform.actor_may('reference.keep')));
create policy change_it on cases.referral_form for update using ((select platform.actor_may('reference.keep')));
