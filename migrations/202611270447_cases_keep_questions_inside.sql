-- What teams ask each other about a case is said inside government: a firm or a partner who may see the case may not read it.
drop policy see_contribution on cases.contribution;
create policy see_contribution on cases.contribution for select
  using ((select platform.actor_is_staff()) and exists (select from cases.case c where c.id = case_id));
drop policy see_hand_over on cases.hand_over;
create policy see_hand_over on cases.hand_over for select
  using ((select platform.actor_is_staff()) and exists (select from cases.case c where c.id = case_id));
