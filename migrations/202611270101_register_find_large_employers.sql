-- Large employers are counted, to see which of them are never met: few rows of many, by an index of their own.
create index business_of_known_size on register.business (employee_band) where employee_band is not null;
