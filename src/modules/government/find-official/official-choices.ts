import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'

export type OfficialChoice = { value: string; text: string }

// A list to complete from, not a list to read: whoever is not in it can still be typed in.
const OFFERED = 400

/** Officials at work, as a box that names one offers them: “Lena Marsh (lena.marsh@example.gov.uk)” with department and job. */
export async function officialChoices(ctx: Ctx): Promise<OfficialChoice[]> {
  const today = londonDay(ctx.now())
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<OfficialChoice>`select name || ' (' || email || ')' as value, body_short_name || ', ' || job_title as text
      from government.official_summary where active_from <= ${today} and (active_to is null or active_to >= ${today})
      order by name limit ${OFFERED}`.execute(openTx(tx).db)
  )
  return rows
}
