-- A merge of two records moves who looks after one business and the lists it is saved in: found by it, not by reading them all.
create index membership_business on accounts.membership (business_id) where business_id is not null;
create index saved_list_business_by_business on accounts.saved_list_business (business_id);
