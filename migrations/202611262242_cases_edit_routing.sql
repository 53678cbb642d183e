-- Who does what becomes a map that people own: each line has versions with dates and a reason, several conditions of each
-- kind, the most a team can carry, and the hours in which it takes what is urgent.
alter table cases.routing_rule
  add column version int not null default 1,
  add column topics text[] not null default '{}',
  add column sectors text[] not null default '{}',
  add column nations text[] not null default '{}',
  add column regions text[] not null default '{}',
  add column sizes text[] not null default '{}',
  add column urgencies text[] not null default '{}',
  add column phrases text[] not null default '{}',
  add column capacity int check (capacity > 0),
  add column opens_at time, add column closes_at time,
  add column made_by text not null default 'Set locally',
  add column made_at timestamptz,
  add column reason text;
update cases.routing_rule set
  topics = array_remove(array[topic], null), sectors = array_remove(array[sector_code], null),
  nations = array_remove(array[nation], null), phrases = array_remove(array[phrase], null);
do $$ declare c text; begin
  for c in select conname from pg_constraint where conrelid = 'cases.routing_rule'::regclass and contype in ('c', 'u')
    and pg_get_constraintdef(oid) ~ '(topic, sector_code, nation, phrase|UNIQUE \(slug\))' loop
    execute format('alter table cases.routing_rule drop constraint %I', c);
  end loop;
end $$;
alter table cases.routing_rule add unique (slug, version);
alter table cases.routing_rule add constraint some_condition
  check (cardinality(topics || sectors || nations || regions || sizes || urgencies || phrases) > 0 or topic is not null or sector_code is not null or nation is not null or phrase is not null);
alter table cases.routing_rule add check ((opens_at is null) = (closes_at is null));
create policy people_keep_it on cases.routing_rule for insert with check ((select platform.actor_may('routing.keep')));
create policy people_change_it on cases.routing_rule for update using ((select platform.actor_may('routing.keep')));
