import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { EngagementLink } from '../../engagements/index.ts'
import { openRequestHref, requestHref } from '../links.ts'
import type { MinisterTables } from '../tables.ts'

/** Beside a meeting that was held: the requests for what is held of it, and the one press that opens another. */
export async function informationAbout(
  ctx: Ctx,
  { id, held }: { id: string; held: boolean }
): Promise<EngagementLink[]> {
  if (!held || !may(ctx, 'information.answer')) return []
  const requests = await inTransaction(ctx, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('ministers.information_request')
      .select(['reference', 'status'])
      .where('engagement_id', '=', id)
      .orderBy('received_on')
      .orderBy('id')
      .execute()
  )
  const known = requests.map(({ reference, status }) => ({
    href: requestHref(reference),
    words: `Request ${reference}`,
    about: status === 'open' ? 'Not answered yet' : 'Answered'
  }))
  return [
    ...known,
    { href: openRequestHref(id), words: 'Gather all that is held for a freedom of information request' }
  ]
}
