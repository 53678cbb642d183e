-- Who keeps people passes on what a leaver holds without reading what the notes of other hand-overs say.
drop policy need_to_know on accounts.hand_over;
create policy need_to_know on accounts.hand_over for select using (
  from_id::text = (select platform.actor_id()) or to_id::text = (select platform.actor_id()) or offered_by = (select platform.actor_id())
  or accounts.on_team(account_id) or (select platform.actor_may('account.oversee')));

-- To whom a place is offered and not answered yet: needed of offers whose notes are not one's to read, so that none is made twice.
create function accounts.offered_to(account uuid, role text) returns uuid language sql stable security definer
  set search_path = pg_catalog as $$
  select h.to_id from accounts.hand_over h where h.account_id = account and h.role_code = role and h.answer is null
    and (platform.actor_may('account.keep') or platform.actor_may('account.hand-over-all'))
$$;
revoke execute on function accounts.offered_to from public;
grant execute on function accounts.offered_to to sector_office_app;
