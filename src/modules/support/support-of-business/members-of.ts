import { sql } from 'kysely'

/** A business and every member of its group: they are one enterprise before the law of subsidies. */
export const membersOf = (businessId: string) => sql`(select ${businessId}::uuid union
  select m.business_id from register.business_group m
  where m.group_id = (select g.group_id from register.business_group g where g.business_id = ${businessId}::uuid))`
