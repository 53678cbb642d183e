-- Who may read a copy once its source is held more closely: those whom both are open to, and never anybody more.
create function platform.narrower(a text[], b text[]) returns text[] language sql immutable as $$
  select case when 'staff' = any (a) then b when 'staff' = any (b) then a
    else coalesce((select array_agg(k) from unnest(a) k where k = any (b)), '{}') end
$$;
