create schema ministers;
grant usage on schema ministers to sector_office_app;
