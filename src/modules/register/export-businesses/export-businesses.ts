import { Readable } from 'node:stream'
import { csvLine } from '../../../platform/csv-line.ts'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logTaking, londonDay, type TakingInput } from '../../government/index.ts'
import type { FindBusinesses, FoundBusiness } from '../find-business/find-businesses.schema.ts'
import { listBusinesses, type Slots } from '../find-business/list-businesses.ts'

const TOGETHER = 100

/**
 * The list as it is shown, all of it, as CSV: read a page at a time, so that a list of any length can be taken. Who took
 * what is on the audit trail before the first line leaves.
 */
export async function exportBusinesses(
  ctx: Ctx,
  given: FindBusinesses,
  slots: Slots,
  asked: Readonly<Record<string, readonly string[]>>,
  reason: TakingInput
): Promise<{ name: string; lines: Readable }> {
  demand(ctx, 'business.export')
  const day = londonDay(ctx.now())
  await inTransaction(ctx, async (tx) => {
    const first = { ...given, after: undefined, limit: 1 }
    const { total, lookedThrough } = await listBusinesses(tx, first, slots, asked, { counting: false })
    const filters = Object.fromEntries(Object.entries(asked).filter(([, values]) => values.length > 0))
    const narrowed = { q: given.q ?? '', filters }
    await logTaking(tx, { what: 'businesses', rows: total ?? lookedThrough, asked: narrowed }, reason)
  })
  return { name: `businesses-${day}.csv`, lines: Readable.from(linesOf(ctx, given, slots, asked)) }
}

const HEADER = ['Name', 'Company number', 'Town', 'Postcode', 'Sector', 'Status', 'Found by its name']

async function* linesOf(
  ctx: Ctx,
  given: FindBusinesses,
  slots: Slots,
  asked: Readonly<Record<string, readonly string[]>>
): AsyncGenerator<string> {
  yield `\ufeff${csvLine(HEADER)}`
  let after: string | undefined
  do {
    const page = await listBusinesses(ctx, { ...given, after, limit: TOGETHER }, slots, asked, { counting: false })
    yield page.items.map(lineOf).join('')
    after = page.next ?? undefined
  } while (after)
}

const lineOf = ({ name, number, town, postcode, sectorName, statusTitle, matchedOn }: FoundBusiness) =>
  csvLine([name, number, town, postcode, sectorName, statusTitle, matchedOn ?? null])
