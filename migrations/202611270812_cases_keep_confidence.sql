-- What a business asks us to keep in confidence stays said so, beside whatever government decides about the case.
alter table cases.message add in_confidence boolean not null default false check (not in_confidence or kind = 'from-business');
