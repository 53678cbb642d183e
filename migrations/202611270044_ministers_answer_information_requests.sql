-- The exemptions of the Freedom of Information Act 2000 that something held may be withheld under. Where the public interest must
-- be weighed, why it favours withholding is written down.
create table ministers.exemption (
  code text primary key, section text not null, title text not null, words text not null, public_interest boolean not null,
  valid_from date not null, valid_to date, position int not null
);

-- A request for what is held about one meeting, from the day it came in to the day it was answered.
create table ministers.information_request (
  id uuid primary key default platform.uuid_v7(), reference text not null unique,
  engagement_id uuid not null references engagements.engagement (id),
  asked_words text not null check (asked_words <> ''), asker_name text not null, asker_email text not null,
  received_on date not null, due_on date not null check (due_on > received_on),
  extended_because text, extended_at timestamptz,
  status text not null default 'open' check (status in ('open', 'answered')),
  owner_id text not null, owner_name text not null, opened_at timestamptz not null, gathered_at timestamptz not null,
  answered_at timestamptz, answered_by_name text,
  check ((status = 'answered') = (answered_at is not null))
);
create index on ministers.information_request (status, due_on);
create index on ministers.information_request (engagement_id);

-- The case file: each piece of what is held, as it was gathered, with the readers of its source and what was decided of it.
create table ministers.held_block (
  id uuid primary key default platform.uuid_v7(),
  request_id uuid not null references ministers.information_request (id),
  section text not null check (section in ('about', 'agenda', 'attendees', 'briefing', 'notes', 'follow-up')),
  position int not null, words text not null check (words <> ''), source text not null, hash text not null,
  marking text not null, descriptors text[] not null, readers text[] not null,
  decision text check (decision in ('release', 'withhold', 'not-asked')), exemption text references ministers.exemption (code),
  reason text, public_interest text, decided_by_name text, decided_at timestamptz,
  unique (request_id, hash),
  check ((decision = 'withhold') = (exemption is not null) or decision is null), check (decision is null or decision = 'release' or reason <> '')
);
create index on ministers.held_block (request_id, section, position);

create table ministers.party_consulted (
  id uuid primary key default platform.uuid_v7(),
  request_id uuid not null references ministers.information_request (id),
  business_id uuid references register.business (id), party text not null check (party <> ''), email text not null,
  words text not null, asked_by_name text not null, asked_at timestamptz not null, reply_by_on date not null,
  view text check (view in ('content', 'objects')), answer_words text, answered_at timestamptz, recorded_by_name text,
  check ((view is null) = (answered_at is null))
);
create index on ministers.party_consulted (request_id);

-- What was answered, as everybody may read it: the log of disclosures. What is withheld never stood in these tables, so that no
-- page, file or download made from them can hold it.
create table ministers.disclosure (
  id uuid primary key default platform.uuid_v7(),
  request_id uuid not null unique references ministers.information_request (id),
  reference text not null unique, title text not null, asked text not null, answer text not null,
  received_on date not null, due_on date not null, answered_on date not null,
  released int not null, withheld int not null, published_at timestamptz not null
);
create index on ministers.disclosure (answered_on desc, id desc);
create table ministers.disclosed_line (
  disclosure_id uuid not null references ministers.disclosure (id), position int not null, section text not null,
  words text, exemption text references ministers.exemption (code), reason text, public_interest text,
  primary key (disclosure_id, position),
  check ((words is null) = (exemption is not null))
);

do $$ declare t text; begin
  foreach t in array array['exemption', 'information_request', 'held_block', 'party_consulted', 'disclosure', 'disclosed_line'] loop
    execute format('alter table ministers.%I enable row level security', t);
    execute format('grant select, insert, update on ministers.%I to sector_office_app', t);
  end loop;
  foreach t in array array['disclosure', 'disclosed_line'] loop
    execute format('create policy read_it on ministers.%I for select using (true)', t);
    execute format('create policy publish_it on ministers.%I for insert with check ((select platform.actor_may(''information.answer'')))', t);
  end loop;
end $$;
create policy read_it on ministers.exemption for select using (true);
create policy keep_it on ministers.exemption for insert with check ((select platform.actor_may('reference.keep')));
create policy change_it on ministers.exemption for update using ((select platform.actor_may('reference.keep')));
-- Who asked is nobody's business but of those who answer; a request shows to whoever may see its engagement as well.
create policy read_it on ministers.information_request for select using (
  (select platform.actor_may('information.answer')) and exists (select from engagements.engagement_summary e where e.id = engagement_id));
create policy open_it on ministers.information_request for insert with check ((select platform.actor_may('information.answer')));
create policy change_it on ministers.information_request for update using ((select platform.actor_may('information.answer')));
create policy read_it on ministers.held_block for select using (
  (select platform.actor_may('information.answer')) and readers && (select platform.actor_reader_keys()));
create policy gather_it on ministers.held_block for insert with check ((select platform.actor_may('information.answer')));
create policy decide_it on ministers.held_block for update using (
  (select platform.actor_may('information.answer')) and readers && (select platform.actor_reader_keys()));
create policy read_it on ministers.party_consulted for select using (
  (select platform.actor_may('information.answer')) and exists (select from ministers.information_request r where r.id = request_id));
create policy ask_it on ministers.party_consulted for insert with check ((select platform.actor_may('information.answer')));
create policy record_it on ministers.party_consulted for update using ((select platform.actor_may('information.answer')));

-- Pieces of a case file that somebody gathered and the reader may not see: an answer cannot leave while one is undecided.
create function ministers.blocks_unseen(request uuid) returns table (pieces int, undecided int)
language sql stable security definer set search_path = pg_catalog, ministers as $$
  select count(*)::int, count(*) filter (where decision is null)::int from ministers.held_block
    where request_id = request and platform.actor_may('information.answer') and not readers && platform.actor_reader_keys()
$$;
revoke execute on function ministers.blocks_unseen from public;
grant execute on function ministers.blocks_unseen to sector_office_app;
