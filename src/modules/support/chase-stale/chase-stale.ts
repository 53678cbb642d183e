import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'

/** After this long nobody may rely on what we say without looking again. */
const STALE_DAYS = 183
const AGAIN_AFTER_DAYS = 28
const DAY = 86_400_000

/** Asks the keeper of each scheme that was last checked more than six months ago to check it, once every four weeks. */
export async function chaseStale(ctx: Ctx): Promise<number> {
  demand(ctx, 'scheme.edit')
  const before = (days: number) => londonDay(new Date(ctx.now().getTime() - days * DAY))
  return inTransaction(ctx, async (tx) => {
    const db = tables<SupportTables>(tx)
    const stale = await db
      .selectFrom('support.scheme')
      .where('state', '=', 'published')
      .where('historic', '=', false)
      .where('last_checked_on', '<', before(STALE_DAYS))
      .where('keeper_email', 'is not', null)
      .where((eb) => eb.or([eb('chased_on', 'is', null), eb('chased_on', '<', before(AGAIN_AFTER_DAYS))]))
      .select(['id', 'slug', 'title', 'last_checked_on', 'keeper_name', 'keeper_email'])
      .execute()
    const today = londonDay(ctx.now())
    for (const scheme of stale) {
      await queueMail(tx, {
        key: `scheme-stale:${scheme.id}:${today}`,
        to: scheme.keeper_email ?? '',
        subject: `Check what we say of ${scheme.title}`,
        body: [
          `${scheme.keeper_name ?? 'Hello'},`,
          `The support finder last checked “${scheme.title}” on ${scheme.last_checked_on}. Businesses see that date.`,
          `Read it and say that it is right, or change it: ${ctx.reactions.baseUrl}/support/manage/${scheme.slug}`
        ].join('\n\n'),
        aboutId: scheme.id
      })
      await db.updateTable('support.scheme').set({ chased_on: today }).where('id', '=', scheme.id).execute()
      await recordEvent(tx, 'scheme.chased', scheme.id, {
        title: scheme.title,
        lastCheckedOn: scheme.last_checked_on,
        keeper: scheme.keeper_email ?? ''
      })
    }
    return stale.length
  })
}
