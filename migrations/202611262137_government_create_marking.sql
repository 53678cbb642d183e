-- Only what may be held here: OFFICIAL, and OFFICIAL-SENSITIVE, which is a marking inside it and no tier of its own.
create table government.marking (code text primary key, title text not null, words text not null, position int not null);
create table government.handling_instruction (
  code text primary key, title text not null, words text not null, needs text check (needs in ('people', 'teams', 'until')),
  valid_from date not null, valid_to date, position int not null
);
create table government.marking_descriptor (
  code text primary key, title text not null, words text not null, valid_from date not null, valid_to date, position int not null
);
do $$ declare t text; begin
  foreach t in array array['marking', 'handling_instruction', 'marking_descriptor'] loop
    execute format('alter table government.%I enable row level security', t);
    execute format('grant select, insert, update on government.%I to sector_office_app', t);
    execute format('create policy read_it on government.%I for select using (true)', t);
    execute format('create policy keep_it on government.%I for all using ((select platform.actor_may(''reference.keep'')))', t);
  end loop;
end $$;
create view government.marking_choice with (security_invoker = true) as
  select 'marking' as part, code, title, words, null as needs, date '2018-01-01' as valid_from, null::date as valid_to, position from government.marking
  union all select 'handling', code, title, words, needs, valid_from, valid_to, position from government.handling_instruction
  union all select 'descriptor', code, title, words, null, valid_from, valid_to, position from government.marking_descriptor;
grant select on government.marking_choice to sector_office_app;
