-- A slice of few cases says more of one business than of the service: it is for those who may see every case.
drop policy read_it on cases.performance;
create policy read_it on cases.performance for select using (cases >= 5 or (select platform.actor_may('case.read-all')));
