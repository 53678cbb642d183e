-- A merge of two records moves what plans and returns say of one business: found by it, not by reading them all.
create index plan_meeting_business on ministers.plan_meeting (business_id);
create index plan_miss_business on ministers.plan_miss (business_id);
create index party_consulted_business on ministers.party_consulted (business_id) where business_id is not null;
