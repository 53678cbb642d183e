-- Those who decide service times may put them into force.
create policy people_keep_it on sector_offices.service_time for all using ((select platform.actor_may('service-times.keep')));
