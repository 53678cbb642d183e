-- outside a transaction
-- What was read and taken away of late is added up every few minutes: without this, the whole trail would be looked through.
create index concurrently audit_event_read_or_taken on platform.audit_event (at)
  where event in ('sensitive-record.read', 'sensitive-record.exported', 'records.taken');
