-- Lines to take that may leave the house in a reply to a business: OFFICIAL, with no handling but that they may be released, and
-- nothing that describes them as somebody's private or privileged matter. Whether one holds on a day its dates say.
create view engagements.line_for_business with (security_invoker = true) as
  select l.id, l.topic, t.title as topic_title, t.position as topic_position, l.heading, l.words, l.cleared_by_name, l.cleared_on, l.expires_on
  from engagements.line_to_take l join engagements.topic t on t.code = l.topic
  where l.replaced_by is null and l.marking = 'OFFICIAL' and l.handling <@ array['FOR PUBLIC RELEASE'] and l.descriptors = '{}';
grant select on engagements.line_for_business to sector_office_app;
