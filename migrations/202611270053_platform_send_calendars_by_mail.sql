-- A letter may carry an entry for the reader's calendar: a new one, a changed one, or one called off.
alter table platform.mail add column calendar text, add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL')),
  add check ((calendar is null) = (calendar_method is null));
