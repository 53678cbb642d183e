-- A case for giving a business a tier, changing it or ending it. Scored by the criteria of the day, open to other departments
-- until a day, decided by a director. The score and the weights stay as they were when it was made.
create table accounts.proposal (
  id uuid primary key default platform.uuid_v7(),
  business_id uuid not null references register.business (id),
  account_id uuid references accounts.account (id),
  kind text not null check (kind in ('open', 'change', 'end')),
  tier_code text references accounts.tier (code),
  office_id uuid references sector_offices.office (id),
  lead_id uuid references government.official (id), deputy_id uuid references government.official (id),
  reason text not null check (reason <> ''), exception text,
  score int not null check (score between 0 and 100),
  proposed_by uuid not null references government.official (id), proposed_by_name text not null,
  body_id uuid not null references government.body (id), proposed_at timestamptz not null,
  challenge_until_on date not null,
  decision text check (decision in ('agreed', 'refused')),
  decided_by text, decided_by_name text, decided_at timestamptz, decision_reason text,
  check ((kind = 'end') = (tier_code is null)), check ((kind = 'open') = (lead_id is not null and deputy_id is not null)),
  check ((decision is null) = (decided_at is null)), check ((decision is null) = (decision_reason is null))
);
create unique index one_open_proposal_a_business on accounts.proposal (business_id) where decision is null;
create index on accounts.proposal (business_id, proposed_at);
create index on accounts.proposal (challenge_until_on) where decision is null;

create table accounts.proposal_score (
  proposal_id uuid not null references accounts.proposal (id),
  criterion_code text not null, title text not null, weight int not null,
  score int not null check (score between 0 and 4), evidence text not null check (evidence <> ''), position int not null,
  primary key (proposal_id, criterion_code)
);
create table accounts.challenge (
  id uuid primary key default platform.uuid_v7(),
  proposal_id uuid not null references accounts.proposal (id),
  stance text not null check (stance in ('against', 'another-tier', 'for')), words text not null check (words <> ''),
  body_id uuid not null references government.body (id),
  by_id text not null, by_name text not null, at timestamptz not null
);
create index on accounts.challenge (proposal_id, at);

do $$ declare t text; begin
  foreach t in array array['proposal', 'proposal_score', 'challenge'] loop
    execute format('alter table accounts.%I enable row level security', t);
    -- Evidence may be told in confidence: those who propose, challenge or decide read it, and who answers requests for information.
    execute format('create policy read_it on accounts.%I for select using ((select platform.actor_may(''tier.propose'') or platform.actor_may(''proposal.read'')))', t);
    execute format('create policy add_it on accounts.%I for insert with check ((select platform.actor_may(''tier.propose'')))', t);
  end loop;
end $$;
grant select, insert, update on accounts.proposal to sector_office_app;
grant select, insert on accounts.proposal_score, accounts.challenge to sector_office_app;
create policy decide_it on accounts.proposal for update using ((select platform.actor_may('tier.decide')));
