-- Criteria have weights and dates now, and live with what they decide on: accounts.criterion.
drop table sector_offices.tier_criterion;
