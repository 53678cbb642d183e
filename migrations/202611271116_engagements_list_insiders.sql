-- Who could read what is market sensitive, from when until when: a spell of readers for each engagement and passage that bears the
-- descriptor. Kept by the database itself, so that no door can forget it; what became of a reader later does not change it.
create table engagements.insider_spell (
  id uuid primary key default platform.uuid_v7(),
  engagement_id uuid not null references engagements.engagement (id), passage_id uuid references engagements.passage (id),
  readers text[] not null, from_at timestamptz not null, until_at timestamptz
);
create index on engagements.insider_spell (engagement_id);
create index on engagements.insider_spell (passage_id) where passage_id is not null;
create index insider_spell_open on engagements.insider_spell (from_at) where until_at is null;
alter table engagements.insider_spell enable row level security;
grant select on engagements.insider_spell to sector_office_app;
-- The list of insiders is for whoever owns the matter, for those who keep propriety as far as they may see the matter itself, and
-- for those who oversee requests for information.
create policy see_it on engagements.insider_spell for select using (exists (select from engagements.engagement e
  where e.id = engagement_id and (e.owner_id::text = (select platform.actor_id())
    or (select platform.actor_may('propriety.keep')) or (select platform.actor_may('sensitive.read-all')))));

create function engagements.keep_insiders() returns trigger language plpgsql security definer
set search_path = pg_catalog, engagements as $$
declare
  moment timestamptz := coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());
  whole uuid := case when tg_table_name = 'passage' then (to_jsonb(new) ->> 'engagement_id')::uuid else new.id end;
  part uuid := case when tg_table_name = 'passage' then new.id end;
  sensitive boolean := 'MARKET SENSITIVE' = any (new.descriptors);
begin
  update engagements.insider_spell s set until_at = greatest(moment, s.from_at)
    where s.engagement_id = whole and s.passage_id is not distinct from part and s.until_at is null
      and (not sensitive or s.readers <> new.readers);
  if sensitive then
    insert into engagements.insider_spell (engagement_id, passage_id, readers, from_at)
    select whole, part, new.readers, moment where not exists (select from engagements.insider_spell s
      where s.engagement_id = whole and s.passage_id is not distinct from part and s.until_at is null);
  end if;
  return null;
end $$;
create trigger keep_insiders_of_new after insert on engagements.engagement
  for each row when ('MARKET SENSITIVE' = any (new.descriptors)) execute function engagements.keep_insiders();
create trigger keep_insiders after update of marking, handling, descriptors, visible_to_teams, named_people on engagements.engagement
  for each row when ('MARKET SENSITIVE' = any (new.descriptors) or 'MARKET SENSITIVE' = any (old.descriptors))
  execute function engagements.keep_insiders();
create trigger keep_insiders_of_new after insert on engagements.passage
  for each row when ('MARKET SENSITIVE' = any (new.descriptors)) execute function engagements.keep_insiders();
create trigger keep_insiders after update of marking, handling, descriptors, visible_to_teams, named_people, private_to on engagements.passage
  for each row when ('MARKET SENSITIVE' = any (new.descriptors) or 'MARKET SENSITIVE' = any (old.descriptors))
  execute function engagements.keep_insiders();
-- What bore the descriptor already: since it was written.
insert into engagements.insider_spell (engagement_id, readers, from_at)
  select id, readers, made_at from engagements.engagement where 'MARKET SENSITIVE' = any (descriptors);
insert into engagements.insider_spell (engagement_id, passage_id, readers, from_at)
  select engagement_id, id, readers, at from engagements.passage where 'MARKET SENSITIVE' = any (descriptors);

-- The day on which what is market sensitive is announced, and so is nobody’s secret any more.
create table engagements.announcement (
  engagement_id uuid primary key references engagements.engagement (id), announced_on date not null,
  asked_for date, -- the day about which its owner was asked already
  set_by text not null, set_by_name text not null, set_at timestamptz not null
);
create index on engagements.announcement (announced_on);
alter table engagements.announcement enable row level security;
grant select, insert, update on engagements.announcement to sector_office_app;
create policy see_it on engagements.announcement for select using (exists (select from engagements.insider_spell s
  where s.engagement_id = announcement.engagement_id));
create policy set_it on engagements.announcement for insert with check ((select platform.actor_may('engagement.log'))
  and exists (select from engagements.insider_spell s where s.engagement_id = announcement.engagement_id));
create policy change_it on engagements.announcement for update using ((select platform.actor_may('engagement.log'))
  and exists (select from engagements.insider_spell s where s.engagement_id = announcement.engagement_id));

-- Who has read it, for whoever may see the list of insiders.
create policy read_readings_of_market_sensitive on platform.audit_event for select using (
  event in ('sensitive-record.read', 'sensitive-record.exported') and (select platform.actor_may('engagement.read'))
  and exists (select from engagements.insider_spell s where s.engagement_id::text = audit_event.subject_id));
