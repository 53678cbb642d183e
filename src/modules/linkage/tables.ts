import type { RegisterViews } from '../register/index.ts'

export type LinkageTables = {
  'linkage.business_key': { business_id: string; keys: string[]; changed_at: Date }
  'linkage.common_key': { key: string; businesses: number }
  'linkage.key_count': { only_row: boolean; businesses: number; counted_at: Date }
} & RegisterViews
