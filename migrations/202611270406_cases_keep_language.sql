-- In which language the business used us, so that every later letter comes in it and the desk knows how to answer.
alter table cases.case
  add column language text not null default 'en' check (language ~ '^[a-z]{2,3}$');

comment on column cases.case.language is 'The language we write to the business in, as the code of RFC 5646: en, cy';
