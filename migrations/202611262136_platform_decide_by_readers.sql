-- Need to know in one column: who may read a marked row, worked out from its marking when the row is written. A policy
-- is then one overlap of two short lists, which an index answers, whatever the marking means.
create function platform.readers_of(marking text, handling text[], visible_to_teams uuid[], named_people uuid[], private_to text)
returns text[] language sql immutable as $$
  select case
    -- Private to its author is private to all, whatever else is said of it.
    when private_to is not null then array[private_to]
    when 'RECIPIENTS ONLY' = any (handling) then array['sees-all'] || coalesce(named_people::text[], '{}')
    when marking <> 'OFFICIAL' or visible_to_teams is not null or 'ORGANISATION USE ONLY' = any (handling)
      then array['sees-all'] || coalesce(visible_to_teams::text[], '{}') || coalesce(named_people::text[], '{}')
    else array['staff']
  end
$$;

-- What the reader holds against that list: themselves, their teams, being in government, overseeing all.
create function platform.actor_reader_keys() returns text[] language sql stable as $$
  select array[coalesce(platform.actor_id(), '')] || platform.actor_teams()::text[]
    || case when platform.actor_is_staff() then array['staff'] else '{}'::text[] end
    || case when platform.actor_may('sensitive.read-all') then array['sees-all', 'staff'] else '{}'::text[] end
$$;

-- Until its time, what is embargoed shows to the people named alone. The server's clock decides.
create function platform.embargo_is_over(embargoed_until timestamptz, named_people uuid[], reader text)
returns boolean language sql stable as $$
  select embargoed_until is null or embargoed_until <= now() or reader = any (coalesce(named_people::text[], '{}'))
$$;
