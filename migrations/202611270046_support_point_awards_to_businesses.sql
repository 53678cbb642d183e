-- An award belongs to a business on the register, and follows it when two records of one business become one.
alter table support.award add foreign key (business_id) references register.business (id);
