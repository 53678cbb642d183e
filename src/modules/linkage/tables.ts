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
  run_id: string | null
  decided_at: Date
  decided_by: string
  decided_by_name: string
  reopened_at: Date | null
  reopened_by: string | null
  reopened_by_name: string | null
  reopen_reason: string | null
}

type Undone = { undone_at: Date | null; undone_by_name: string | null; undo_reason: string | null }

type MergeRow = {
  id: Generated<string>
  kept_id: string
  merged_id: string
  reason: string
  merged_at: Date
  merged_by: string
  merged_by_name: string
} & Undone

type ApartRow = {
  id: Generated<string>
  one_id: string
  other_id: string
  reason: string
  said_at: Date
  said_by: string
  said_by_name: string
  lifted_at: Date | null
  lifted_by_name: string | null
  lift_reason: string | null
}

type SplitRow = {
  id: Generated<string>
  from_id: string
  to_id: string
  record_ids: string[]
  held: string
  reason: string
  split_at: Date
  split_by: string
  split_by_name: string
} & Undone

export type LinkageTables = {
  'linkage.business_key': { business_id: string; keys: string[]; changed_at: Date }
  'linkage.common_key': { key: string; businesses: number }
  'linkage.key_count': { only_row: boolean; businesses: number; counted_at: Date }
  'linkage.list': ListRow
  'linkage.link_run': LinkRunRow
  'linkage.decision': DecisionRow
  'linkage.list_record': { id: string; list_id: string; row_ref: string; name: string; gone: boolean }
  'linkage.linked_record': {
    record_id: string
    list_id: string
    row_ref: string
    name: string
    business_id: string
    by: 'decision' | 'run'
  }
  'linkage.merge': MergeRow
  'linkage.apart': ApartRow
  'linkage.split': SplitRow
} & RegisterViews
