import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { MinisterTables } from '../tables.ts'

export type Disclosure = Awaited<ReturnType<typeof loadDisclosure>>

/** One answer of the public log, read from what was made public alone: the case file is never opened for it. */
export async function loadDisclosure(ctx: Ctx, reference: string) {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const found = await db
      .selectFrom('ministers.disclosure')
      .where('reference', '=', reference)
      .select([
        'id',
        'reference',
        'title',
        'asked',
        'answer',
        'received_on',
        'due_on',
        'answered_on',
        'released',
        'withheld'
      ])
      .executeTakeFirst()
    if (!found) throw new NotFound('This disclosure')
    const lines = await db
      .selectFrom('ministers.disclosed_line as l')
      .leftJoin('ministers.exemption as x', 'x.code', 'l.exemption')
      .where('l.disclosure_id', '=', found.id)
      .orderBy('l.position')
      .select([
        'l.section',
        'l.words',
        'l.reason',
        'l.public_interest',
        'x.section as exempt_section',
        'x.title as exempt_title'
      ])
      .execute()
    const { id: _, ...about } = found
    return {
      ...about,
      inTime: found.answered_on <= found.due_on,
      lines: lines.map((line) => ({
        section: line.section,
        words: line.words,
        withheld:
          line.words === null
            ? {
                section: line.exempt_section ?? '',
                title: line.exempt_title ?? '',
                reason: line.reason ?? '',
                publicInterest: line.public_interest
              }
            : null
      }))
    }
  })
}
