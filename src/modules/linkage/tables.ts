import type { Generated } from 'kysely'
import type { RegisterViews } from '../register/index.ts'

type ListRow = {
  id: Generated<string>
  code: string
  title: string
  mapping: string
  file_name: string
  rows: number
  brought_at: Date
  brought_by: string
}

type LinkRunRow = {
  id: Generated<string>
  list_id: string
  model: string
  pairs: number
  learned_from: number
  linked: number
  review: number
  not_linked: number
  seconds: number
  cpu_seconds: number
  peak_mb: number
  finished_at: Date
  run_by: string
}

type DecisionRow = {
  id: Generated<string>
  record_id: string
  business_id: string
  answer: 'same' | 'different' | 'related' | 'cannot-tell'
  reason: string
  likely: number | null
  band: string
  run_id: string
  decided_at: Date
  decided_by: string
  decided_by_name: string
  reopened_at: Date | null
  reopened_by: string | null
}

export type LinkageTables = {
  'linkage.business_key': { business_id: string; keys: string[]; changed_at: Date }
  'linkage.common_key': { key: string; businesses: number }
  'linkage.key_count': { only_row: boolean; businesses: number; counted_at: Date }
  'linkage.list': ListRow
  'linkage.link_run': LinkRunRow
  'linkage.decision': DecisionRow
} & RegisterViews
