-- Links, merges and old addresses lead to a business for ever: it is archived or merged, and nobody deletes it, whatever wrote the
-- statement.
create function register.stays() returns trigger language plpgsql as $$
begin
  raise exception 'a business is archived or merged, never deleted' using errcode = 'foreign_key_violation';
end $$;
create trigger stays before delete on register.business for each statement execute function register.stays();
-- What businesses are looked up by has changed its form: all of them are to be looked at again.
insert into register.business_change (business_id) values (null);
