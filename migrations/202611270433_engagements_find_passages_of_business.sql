-- A merge of two records moves the passages that speak of one business: found by it, not by reading them all.
create index passage_business on engagements.passage (business_id) where business_id is not null;
