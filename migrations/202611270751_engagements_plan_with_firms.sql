-- A meeting that government chose to show to a firm, in words written for the firm. Nothing else of the plan leaves with it.
create table engagements.shown_meeting (
  engagement_id uuid not null references engagements.engagement (id),
  business_id uuid not null references register.business (id),
  purpose text not null check (purpose <> ''), people_shown boolean not null,
  shown_by text not null, shown_by_name text not null, shown_at timestamptz not null,
  hidden_at timestamptz, hidden_by_name text, check ((hidden_at is null) = (hidden_by_name is null)),
  primary key (engagement_id, business_id)
);
create index on engagements.shown_meeting (business_id) where hidden_at is null;

-- What a firm says to a meeting it was shown. What it supplies in confidence stays so beside any marking of government’s own.
create table engagements.firm_word (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id),
  business_id uuid not null references register.business (id),
  kind text not null check (kind in ('agenda', 'speaker', 'visit', 'suits', 'another-time', 'other-approach')),
  words text not null check (words <> '' or kind = 'suits'),
  suggested_at timestamptz, other_body text, in_confidence boolean not null,
  contact_id uuid not null references register.contact (id), by_name text not null, at timestamptz not null,
  answer text check (answer in ('taken', 'declined', 'overtaken')), answer_words text,
  answered_by_name text, answered_at timestamptz,
  check ((answer is null) = (answered_at is null)), check ((kind = 'another-time') = (suggested_at is not null)),
  check ((kind = 'other-approach') = (other_body is not null))
);
create index on engagements.firm_word (engagement_id, at);
create index on engagements.firm_word (business_id);
create index on engagements.firm_word (at) where answer is null and kind <> 'suits';

-- Whose confidence a passage is in: the firm of its business_id, and so a merge of two records carries it along.
alter table engagements.passage add in_confidence boolean not null default false check (not in_confidence or business_id is not null);

do $$ declare t text; begin
  foreach t in array array['shown_meeting', 'firm_word'] loop
    execute format('alter table engagements.%I enable row level security', t);
    execute format('grant select, insert, update on engagements.%I to sector_office_app', t);
    execute format('create policy see_it on engagements.%I for select using (exists (select from engagements.engagement e where e.id = engagement_id))', t);
  end loop;
end $$;
create policy show_it on engagements.shown_meeting for insert with check (
  (select platform.actor_may('engagement.show-to-firm')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy show_again on engagements.shown_meeting for update using (
  (select platform.actor_may('engagement.show-to-firm')) and exists (select from engagements.engagement e where e.id = engagement_id));
-- Only the firm’s own door writes for a firm, and only to what the firm is shown.
create policy write_as_firm on engagements.firm_word for insert with check (
  (select platform.actor_kind()) = 'system' and (select platform.actor_may('firm.write'))
  and exists (select from engagements.shown_meeting s where s.engagement_id = firm_word.engagement_id
    and s.business_id = firm_word.business_id and s.hidden_at is null));
create policy answer_it on engagements.firm_word for update using (
  ((select platform.actor_may('engagement.log')) or (select platform.actor_kind()) = 'system' and (select platform.actor_may('firm.write')))
  and exists (select from engagements.engagement e where e.id = engagement_id));

-- What a firm wrote is held as well, and what it supplied in confidence says so wherever it is accounted for.
create or replace view engagements.held_words with (security_invoker = true) as
  select e.id as engagement_id, 'about' as kind, 1 as place, e.title as words, 'Title' as source, e.made_at as at,
      e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e
  union all
  select e.id, 'about', 2, e.purpose, 'Purpose', e.made_at, e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e where e.purpose <> ''
  union all
  select e.id, 'about', 3, e.desired_outcome, 'What was wanted from it', e.made_at, e.marking, e.handling, e.descriptors, e.readers
    from engagements.engagement e where e.desired_outcome <> ''
  union all
  select a.engagement_id, 'attendee', a.position,
      concat_ws(', ', a.name, a.role, a.team, a.organisation, 'consultant lobbyist for ' || a.lobbyist_for), a.side, e.made_at,
      e.marking, e.handling, e.descriptors, e.readers
    from engagements.attendee a join engagements.engagement e on e.id = a.engagement_id
  union all
  select p.engagement_id, p.kind, 1, p.words,
      concat_ws('. ', p.by_name, case when p.in_confidence then 'Supplied in confidence by ' || b.name end), p.at,
      p.marking, p.handling, p.descriptors, p.readers
    from engagements.passage p left join register.business_summary b on p.in_confidence and b.id = p.business_id
    where p.embargoed_until is null or p.embargoed_until <= now()
  union all
  select b.engagement_id, 'brief', l.position, l.words, concat_ws(', ', l.section, nullif(l.source, 'Gap')), b.made_at,
      l.marking, '{}', '{}', l.readers
    from engagements.brief_line l join engagements.brief b on b.id = l.brief_id
    where not l.gap and b.version = (select max(x.version) from engagements.brief x where x.engagement_id = b.engagement_id)
  union all
  select r.engagement_id, 'promise', 1, concat(r.words, ' (due ', r.due_on, ')'),
      case r.by_side when 'government' then 'Promised by government' else 'Promised by the business' end, r.made_on::timestamptz,
      r.marking, r.handling, r.descriptors, r.readers
    from engagements.promise r where r.engagement_id is not null and (r.embargoed_until is null or r.embargoed_until <= now())
  union all
  select f.engagement_id, 'file', 1, concat(f.name, ' (', f.media_type, ', ', f.size, ' bytes)'), f.by_name, f.at,
      f.marking, f.handling, f.descriptors, f.readers
    from engagements.file f where f.embargoed_until is null or f.embargoed_until <= now()
  union all
  select w.engagement_id, 'note', 2, concat_ws('. ', nullif(w.words, ''), 'Also approached by ' || w.other_body),
      concat_ws('. ', w.by_name, 'Written by ' || b.name, case when w.in_confidence then 'Supplied in confidence by ' || b.name end), w.at,
      e.marking, e.handling, e.descriptors, e.readers
    from engagements.firm_word w join engagements.engagement e on e.id = w.engagement_id
      join register.business_summary b on b.id = w.business_id where w.words <> '';
