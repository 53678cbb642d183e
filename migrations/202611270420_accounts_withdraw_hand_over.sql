-- Whoever holds the place may take an offer of it back, as may whoever made the offer: nobody who cannot answer blocks it for ever.
create policy withdraw_it on accounts.hand_over for update using (from_id::text = (select platform.actor_id())) with check (answer = 'withdrawn');
