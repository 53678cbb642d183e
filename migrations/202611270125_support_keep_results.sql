-- What came of an award, where its source says so, and who found that out. Null is not known: never “nothing”.
alter table support.award add column result text, add column result_source text;
-- Awards to businesses alike in sector and place, the latest first.
create index on support.award (sector, region, year desc) where sector is not null;
