-- A chair and a director are public posts, so their holders' names are public; officials' other particulars are not. The
-- owner reads the name past the wall, and nothing but the name.
create function sector_offices.holder_of(post uuid, on_day date) returns text language sql stable security definer
  set search_path = pg_catalog as $$
    select o.name from sector_offices.office_post p join government.official o on o.id = p.official_id
    where p.id = post and (o.active_to is null or o.active_to >= on_day)
  $$;
revoke all on function sector_offices.holder_of(uuid, date) from public;
grant execute on function sector_offices.holder_of(uuid, date) to sector_office_app;
