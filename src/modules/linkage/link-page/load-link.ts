import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Compared } from '../compare/compare-records.ts'
import type { RawRecord } from '../compare/standard-record.ts'
import { type WaterfallStep, waterfall } from '../score/waterfall.ts'

const Weights = z.array(z.number())
const StoredModel = z.object({
  version: z.string(),
  start: z.number(),
  bits: z.object({
    name: Weights,
    rarity: Weights,
    figures: Weights,
    form: Weights,
    number: Weights,
    place: Weights,
    sic: Weights
  }),
  together: z.array(Weights),
  calibration: z.object({ shift: z.number(), stretch: z.number() })
})

type Row = {
  record_id: string
  list: string
  row_ref: string
  name: string
  previous_names: string[]
  number: string
  address: string
  postcode: string
  sic: string[]
  business_id: string | null
  bits: number | null
  likely: number
  band: string
  guard: string
  levels: number[] | null
  left_name: number | null
  right_name: number | null
  runner_up_bits: number | null
  runner_up: string | null
  business_name: string | null
  business_number: string | null
  business_address: string
  business_postcode: string | null
  business_sic: string[] | null
  business_names: string[] | null
  model: unknown
  answer: string | null
  reason: string | null
  decided_by_name: string | null
  waits: boolean
}

export type LinkExplained = Row & { steps: WaterfallStep[]; sum: number }

/** Why the last run linked a record as it did: every step of its weight, which add up to the weight that was kept. */
export async function loadLink(ctx: Ctx, recordId: string): Promise<LinkExplained> {
  demand(ctx, 'linkage.see')
  if (!z.uuid().safeParse(recordId).success) throw new NotFound('This link')
  const [link] = await inTransaction(ctx, (tx) => loadLinks(tx, [recordId]))
  if (!link) throw new NotFound('This link')
  return link
}

/** The same of several records at once, in one query. */
export async function loadLinks(ctx: Ctx, recordIds: readonly string[]): Promise<LinkExplained[]> {
  if (recordIds.length === 0) return []
  const { rows } =
    await sql<Row>`select r.id as record_id, l.title as list, r.row_ref, r.name, r.previous_names, r.number, r.address, r.postcode, r.sic,
      k.business_id, k.bits, k.likely, k.band, k.guard, k.levels, k.left_name, k.right_name, k.runner_up_bits, n.name as runner_up,
      b.name as business_name, b.number as business_number, concat_ws(', ', array_to_string(b.address_lines, ', '), b.town) as business_address,
      b.postcode as business_postcode, b.sic_codes as business_sic, b.other_names as business_names, u.model,
      d.answer, d.reason, d.decided_by_name, d.id is null and (k.band = 'review' or k.to_audit) as waits
    from linkage.list_record r join linkage.list l on l.id = r.list_id
      join lateral (select * from linkage.link_run u where u.list_id = r.list_id order by finished_at desc limit 1) u on true
      join linkage.link k on k.run_id = u.id and k.record_id = r.id
      left join register.business_to_match b on b.id = k.business_id left join register.business_to_match n on n.id = k.runner_up_id
      left join linkage.decision d on d.record_id = r.id and d.business_id = k.business_id and d.reopened_at is null
    where r.id = any (${[...recordIds]}::uuid[])`.execute(openTx(ctx).db)
  return rows.map((row) => {
    const steps = stepsOf(row)
    return { ...row, steps, sum: steps.reduce((sum, { bits }) => sum + bits, 0) }
  })
}

function stepsOf(row: Row): WaterfallStep[] {
  if (!row.levels) return []
  const [name = 13, rarity = 5, figures = 1, form = 1, number = 3, place = 7, sic = 4] = row.levels
  const names = { leftName: row.left_name ?? 0, rightName: row.right_name ?? 0 }
  const compared: Compared = { name, rarity, figures, form, number, place, sic, ...names }
  const model = StoredModel.parse(typeof row.model === 'string' ? JSON.parse(row.model) : row.model)
  const { previous_names: previousNames, number: ownNumber, address, postcode, sic: ownSic } = row
  const left: RawRecord = { name: row.name, previousNames, number: ownNumber, address, postcode, sic: ownSic }
  const right: RawRecord = {
    name: row.business_name ?? '',
    previousNames: row.business_names ?? [],
    number: row.business_number ?? '',
    address: row.business_address,
    postcode: row.business_postcode ?? '',
    sic: row.business_sic ?? []
  }
  return waterfall(compared, model, left, right)
}
