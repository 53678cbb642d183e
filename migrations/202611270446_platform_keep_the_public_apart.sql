-- Everybody who has not signed in acts under one name: what one of them did is no more another's to read than a stranger's.
drop policy read_audit on platform.audit_event;
create policy read_audit on platform.audit_event for select
  using ((select platform.actor_may('audit.read'))
    or ((select platform.actor_kind()) <> 'public' and actor_id = (select platform.actor_id()))
    or subject_id = any ((select platform.actor_grants())::text[]));
