-- The minister who stands for an account is a post, so that a reshuffle changes the person and not the record.
alter table accounts.account add column sponsor_post_id uuid references government.post (id);
create index on accounts.account (sponsor_post_id) where sponsor_post_id is not null;

create view accounts.account_sponsor with (security_invoker = true) as
  select a.id as account_id, a.business_id, a.ended_on, p.id as post_id, p.title as post, p.body, h.minister
  from accounts.account a join government.post_summary p on p.id = a.sponsor_post_id
    left join lateral (select string_agg(d.minister, ' and ' order by d.from_on, d.minister) as minister from government.appointment_on_day d
      where d.post_id = p.id and d.from_on <= platform.today() and (d.to_on is null or d.to_on > platform.today())) h on true;
grant select on accounts.account_sponsor to sector_office_app;
