-- Who was met since a day is read from the recent end of one index.
create index on engagements.business_part (starts_at desc, business_id) where status = 'held';
