create table government.body_kind (code text primary key, title text not null, position int not null);
create table government.body (
  id uuid primary key default platform.uuid_v7(),
  slug text not null unique, name text not null, abbreviation text, kind text not null references government.body_kind (code),
  url text, valid_from date, valid_to date, source text not null,
  check (valid_to is null or valid_from is null or valid_from <= valid_to)
);
create index on government.body (kind);
create table government.body_parent (
  body_id uuid not null references government.body (id), parent_id uuid not null references government.body (id),
  primary key (body_id, parent_id), check (body_id <> parent_id)
);
create index on government.body_parent (parent_id);
-- What became of a department: a change of name, a merger, a demerger, a transfer of functions.
create table government.body_link (
  predecessor_id uuid not null references government.body (id), successor_id uuid not null references government.body (id),
  kind text not null, happened_on date not null,
  primary key (predecessor_id, successor_id, happened_on)
);
create index on government.body_link (successor_id);

-- A person, a post and an appointment are three things: people come and go, posts stay.
create table government.person (
  id uuid primary key default platform.uuid_v7(),
  name text not null, parliament_id int unique, source_key text not null unique
);
create table government.post (
  id uuid primary key default platform.uuid_v7(),
  number int generated always as identity unique,
  body_id uuid not null references government.body (id), title text not null,
  -- Where several people hold the same title at once, as whips do, each holds a seat of it.
  seat int not null default 1,
  rank text, valid_from date, valid_to date,
  unique (body_id, title, seat)
);
create table government.appointment (
  id uuid primary key default platform.uuid_v7(),
  person_id uuid not null references government.person (id),
  post_id uuid not null references government.post (id),
  post_number int not null references government.post (number),
  from_on date not null, to_on date, source text not null, as_of date not null,
  check (to_on is null or from_on <= to_on),
  -- A range of one number stands for "the same post", which needs no further extension.
  constraint one_holder_a_post exclude using gist
    (int4range(post_number, post_number, '[]') with &&, daterange(from_on, to_on, '[)') with &&)
);
create index on government.appointment (person_id);
create index on government.appointment (post_id, from_on);
create function government.take_post_number() returns trigger language plpgsql as $$ begin
  select number into new.post_number from government.post where id = new.post_id;
  return new;
end $$;
create trigger take_post_number before insert or update on government.appointment
  for each row execute function government.take_post_number();

do $$ declare t text; begin
  foreach t in array array['body_kind', 'body', 'body_parent', 'body_link', 'person', 'post', 'appointment'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update, delete on government.%I to sector_office_app', t);
    execute format('create policy read_it on government.%I for select using (true)', t);
    execute format('create policy keep_it on government.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
end $$;

create view government.body_summary with (security_invoker = true) as
  select id, slug, name, coalesce(abbreviation, name) as short_name, kind, valid_from, valid_to from government.body;
create view government.minister_in_post with (security_invoker = true) as
  select a.id as appointment_id, a.person_id, p.name as minister, t.id as post_id, t.title as post, t.rank,
    b.id as body_id, b.slug as body_slug, b.name as body, a.from_on, a.to_on, a.as_of, a.source
  from government.appointment a join government.person p on p.id = a.person_id
    join government.post t on t.id = a.post_id join government.body b on b.id = t.body_id;
grant select on government.body_summary, government.minister_in_post to sector_office_app;
