-- Somebody at a business who showed, by a link sent there, that a mailbox is theirs. What they may see follows from where
-- that address is a contact now: archived, changed or gone, and there is nothing more to see.
create table cases.representative (
  id uuid primary key default platform.uuid_v7(),
  email text not null unique check (email = lower(email)),
  asked_at timestamptz not null, confirmed_at timestamptz
);
create index on cases.representative ((id::text));
alter table cases.representative enable row level security;
grant select, insert, update on cases.representative to sector_office_app;
create policy front_door_only on cases.representative for all using ((select platform.actor_kind()) = 'system');

-- Mailboxes that anybody can have: to share such a domain with somebody proves nothing.
create table cases.shared_mail_domain (domain text primary key check (domain = lower(domain)));
alter table cases.shared_mail_domain enable row level security;
grant select, insert, update on cases.shared_mail_domain to sector_office_app;
create policy read_it on cases.shared_mail_domain for select using (true);
create policy keep_it on cases.shared_mail_domain for insert with check ((select platform.actor_may('reference.keep')));
create policy change_it on cases.shared_mail_domain for update using ((select platform.actor_may('reference.keep')));
insert into cases.shared_mail_domain (domain) values
  ('gmail.com'), ('googlemail.com'), ('outlook.com'), ('hotmail.com'), ('hotmail.co.uk'), ('live.com'), ('live.co.uk'), ('msn.com'),
  ('yahoo.com'), ('yahoo.co.uk'), ('ymail.com'), ('icloud.com'), ('me.com'), ('mac.com'), ('aol.com'), ('aol.co.uk'), ('btinternet.com'),
  ('btopenworld.com'), ('talktalk.net'), ('sky.com'), ('virginmedia.com'), ('ntlworld.com'), ('blueyonder.co.uk'), ('tiscali.co.uk'),
  ('plus.com'), ('proton.me'), ('protonmail.com'), ('gmx.com'), ('gmx.co.uk'), ('mail.com'), ('zoho.com'), ('fastmail.com');

-- The businesses for which whoever holds the opened link speaks today.
create function cases.firms_represented() returns uuid[] language sql stable security definer
set search_path = pg_catalog, cases, public as $$
  select case when platform.actor_grants() = '{}' then '{}'::uuid[] else (
    select coalesce(array_agg(c.business_id), '{}') from cases.representative r
      join register.contact_summary c on lower(c.email) = r.email and not c.archived
    where r.confirmed_at is not null and r.id::text = any (platform.actor_grants())) end
$$;

-- Whether a case about a represented firm was raised for it: by the representative, or, where the raiser let it be shared,
-- by somebody who is or was a contact of the firm or writes from the same mail domain. What an employee, a customer or a
-- competitor tells government about a firm is not the firm's to read.
create function cases.raised_for_firm(business uuid, raiser text, shared boolean) returns boolean language sql stable security definer
set search_path = pg_catalog, cases, public as $$
  select raiser is not null and exists (
    select from cases.representative r
    where r.id::text = any (platform.actor_grants()) and r.confirmed_at is not null
      and (r.email = lower(raiser)
        or shared and (
          exists (select from register.contact_summary c where c.business_id = business and lower(c.email) = lower(raiser))
          or split_part(r.email, '@', 2) = split_part(lower(raiser), '@', 2)
            and not exists (select from cases.shared_mail_domain d where d.domain = split_part(r.email, '@', 2)))))
$$;

drop policy see_case on cases.case;
create policy see_case on cases.case for select using (
  visible_to_teams && (select platform.actor_teams())
  or (select platform.actor_may('case.read-all'))
  or id::text = any ((select platform.actor_grants())::text[])
  or split_from::text = any ((select platform.actor_grants())::text[])
  or (raised_by = (select platform.actor_id()) and (select platform.actor_kind()) = 'partner')
  or (business_id = any ((select cases.firms_represented())::uuid[]) and cases.raised_for_firm(business_id, contact_email, share_consent))
);
