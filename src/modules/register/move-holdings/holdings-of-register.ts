import type { Holding } from './holdings.ts'

export const holdingsOfRegister: readonly Holding[] = [
  {
    ...{ table: 'register.contact', column: 'business_id', one: 'person', many: 'people', named: 'name' },
    yields: { is_first: false }
  },
  { table: 'register.site', column: 'business_id', one: 'site', many: 'sites', named: 'name' },
  {
    ...{
      table: 'register.sector_assertion',
      column: 'business_id',
      one: 'word on its sector',
      many: 'words on its sector'
    },
    yields: { is_primary: false }
  },
  {
    ...{ table: 'register.relation', column: 'child_id', one: 'relation to a parent', many: 'relations to parents' },
    waits: { controls: false }
  },
  {
    ...{ table: 'register.relation', column: 'parent_id', one: 'relation to a member', many: 'relations to members' },
    waits: { controls: false }
  }
]
