-- People who keep partner forms may edit them, beside the reference data that ships with a release.
create policy people_keep_it on cases.referral_form for insert with check ((select platform.actor_may('partner-form.keep')));
create policy people_change_it on cases.referral_form for update using ((select platform.actor_may('partner-form.keep')));
