-- Why an account rests: nobody need be in touch, and nothing of it goes cold, until it is taken up again.
alter table accounts.account add column dormant_reason text,
  add constraint a_resting_account_says_why check (status <> 'dormant' or dormant_reason is not null);
