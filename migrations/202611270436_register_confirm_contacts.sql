-- Whoever adds an e-mail address as a contact's could give it what their firm may read. It counts for that only once a second
-- person has confirmed that it is theirs; who entered the address now is kept, so that nobody confirms their own.
alter table register.contact
  add column email_by text, add column confirmed_by text, add column confirmed_by_name text, add column confirmed_at timestamptz,
  add constraint a_confirmation_is_whole check (num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3)),
  add constraint nobody_confirms_their_own check (confirmed_by is distinct from email_by or confirmed_by is null);
update register.contact set email_by = recorded_by where email is not null;
create or replace view register.contact_summary with (security_invoker = true) as
  select c.id, c.business_id, c.name, c.role, c.email, c.phone, c.is_first, c.archived_at is not null as archived,
    c.confirmed_at is not null as confirmed
  from register.contact c;
