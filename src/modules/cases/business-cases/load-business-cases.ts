import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { PanelContent, PanelScope } from '../../register/index.ts'
import { caseHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'

const SHOWN = 20

/** The cases of one business, or of its group, that the reader may see, open ones first, and when each was raised and closed. */
export async function loadBusinessCases(
  ctx: Ctx,
  businessId: string,
  { includeGroup, groupId }: PanelScope
): Promise<PanelContent> {
  if (!may(ctx, 'case.read')) return { lines: [], nothing: 'You may not see cases.' }
  const rows = await inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      tables<CaseTables>(tx)
        .selectFrom('cases.case as c')
        .innerJoin('cases.status as s', 's.code', 'c.status')
        .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
        .where((eb) =>
          includeGroup
            ? eb.or([
                eb('c.business_id', '=', businessId),
                eb(
                  'c.business_id',
                  'in',
                  eb.selectFrom('register.group_member as m').select('m.business_id').where('m.group_id', '=', groupId)
                )
              ])
            : eb('c.business_id', '=', businessId)
        )
        .orderBy((eb) => eb('c.closed_at', 'is not', null))
        .orderBy('c.received_at', 'desc')
        .limit(SHOWN)
        .select(['c.reference', 'c.words', 'c.received_at', 'c.closed_at', 's.title as status', 't.name as team']),
      { received_at: true, closed_at: true }
    )
  )
  const beginning = (words: string) => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words)
  return {
    lines: rows.map((row) => ({
      text: `${row.reference}: ${beginning(row.words)}`,
      href: caseHref(row.reference),
      hint: `${row.status}, ${row.team}`
    })),
    nothing: 'No case of this business that you may see.',
    moments: rows.flatMap((row) => [
      { at: row.received_at, words: `Raised a problem: ${beginning(row.words)}`, href: caseHref(row.reference) },
      ...(row.closed_at
        ? [{ at: row.closed_at, words: `Case ${row.reference} closed`, href: caseHref(row.reference) }]
        : [])
    ])
  }
}
