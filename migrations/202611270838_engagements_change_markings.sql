-- A marking changed after the event. To hold something more closely is done at once; to hold it less closely waits for a second
-- person. What stood there, what was asked and why are kept.
create table engagements.marking_change (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id), passage_id uuid references engagements.passage (id),
  way text not null check (way in ('raised', 'lowered')), reason text not null check (reason <> ''),
  was text not null, becomes text not null, columns jsonb not null,
  asked_by text not null, asked_by_name text not null, asked_at timestamptz not null,
  decision text check (decision in ('made', 'refused')), decided_by text, decided_by_name text, decided_at timestamptz,
  check ((decision is null) = (decided_at is null)), check (way = 'raised' or decided_by is null or decided_by <> asked_by)
);
create index on engagements.marking_change (engagement_id) where decision is null;
create unique index one_change_waits on engagements.marking_change (engagement_id, coalesce(passage_id, engagement_id)) where decision is null;
alter table engagements.marking_change enable row level security;
grant select, insert, update on engagements.marking_change to sector_office_app;
-- Whoever may not read the passage learns nothing of what becomes of its marking.
create policy see_it on engagements.marking_change for select using (
  exists (select from engagements.engagement e where e.id = engagement_id)
  and (passage_id is null or exists (select from engagements.passage p where p.id = passage_id)));
create policy ask_it on engagements.marking_change for insert with check (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));
create policy decide_it on engagements.marking_change for update using (
  (select platform.actor_may('engagement.log')) and exists (select from engagements.engagement e where e.id = engagement_id));

-- What was drawn or copied from a record that is held more closely now is held as closely, whoever made it and whatever door
-- changed it: lines of briefs, and the promises made there. A copy is never opened by this.
create function engagements.narrow_what_was_drawn() returns trigger
language plpgsql security definer set search_path = pg_catalog, engagements as $$
declare engagement uuid; now_open text[];
begin
  if new.readers = old.readers and new.marking = old.marking and new.embargoed_until is not distinct from old.embargoed_until then return null; end if;
  now_open := case when new.embargoed_until > now() then new.named_people::text[] else new.readers end;
  engagement := case when tg_table_name = 'passage' then (to_jsonb(new) ->> 'engagement_id')::uuid else new.id end;
  update engagements.brief_line l set readers = platform.narrower(l.readers, now_open),
      marking = case when new.marking = 'OFFICIAL' then l.marking else new.marking end
    where l.href = '/engagements/' || engagement and (tg_table_name = 'engagement' or l.section = 'contact');
  if tg_table_name = 'engagement' and new.marking <> 'OFFICIAL' then
    update engagements.promise p set shared_with_business = false, marking = new.marking,
        visible_to_teams = coalesce(p.visible_to_teams, new.visible_to_teams), named_people = p.named_people || new.named_people
      where p.engagement_id = new.id and p.marking = 'OFFICIAL';
  end if;
  if tg_table_name = 'engagement' and new.handling <> old.handling then
    update engagements.promise p set handling = (select array(select distinct h from unnest(p.handling || new.handling) h where h <> 'FOR PUBLIC RELEASE')),
        embargoed_until = greatest(p.embargoed_until, new.embargoed_until), shared_with_business = false,
        named_people = case when 'RECIPIENTS ONLY' = any (new.handling) then new.named_people else p.named_people end
      where p.engagement_id = new.id and not new.handling <@ '{FOR PUBLIC RELEASE}';
  end if;
  return null;
end $$;
create trigger narrow_what_was_drawn after update on engagements.engagement for each row execute function engagements.narrow_what_was_drawn();
create trigger narrow_what_was_drawn after update on engagements.passage for each row execute function engagements.narrow_what_was_drawn();

create function engagements.narrow_what_was_promised() returns trigger
language plpgsql security definer set search_path = pg_catalog, engagements as $$
begin
  if new.readers = old.readers and new.embargoed_until is not distinct from old.embargoed_until then return null; end if;
  update engagements.brief_line l set marking = case when new.marking = 'OFFICIAL' then l.marking else new.marking end,
      readers = platform.narrower(l.readers, case when new.embargoed_until > now() then new.named_people::text[] else new.readers end)
    where l.href = '/engagements/promises/' || new.id;
  return null;
end $$;
create trigger narrow_what_was_promised after update on engagements.promise for each row execute function engagements.narrow_what_was_promised();
create index on engagements.brief_line (href) where href like '/engagements/%';
