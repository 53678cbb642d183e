import { issueLink } from '../../../platform/auth/links.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'

const BATCH = 500
const LINK_DAYS = 60

/** Writes to those who asked, of schemes published since the last letter that fit or may fit; nothing new, no letter. */
export async function tellOfNew(ctx: Ctx): Promise<number> {
  demand(ctx, 'support.find')
  return inTransaction(ctx, (tx) => tellOfNewWithin(tx))
}

async function tellOfNewWithin(tx: Ctx): Promise<number> {
  const db = tables<SupportTables>(tx)
  const waiting = await db
    .selectFrom('support.saved_search')
    .selectAll()
    .where('wants_news', '=', true)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('told_until')
    .limit(BATCH)
    .execute()
  let letters = 0
  for (const search of waiting) {
    const fresh = await publishedSince(tx, search.told_until)
    const { matches } = await findSupport(tx, Answers.parse(search.answers))
    const news = [...matches.fits, ...matches.cannotTell].filter(({ scheme }) => fresh.has(scheme.id))
    await db.updateTable('support.saved_search').set({ told_until: tx.now() }).where('id', '=', search.id).execute()
    if (news.length === 0) continue
    letters += 1
    const secret = await issueLink(tx, search.id, 'saved-search', LINK_DAYS)
    const { baseUrl } = tx.reactions
    await queueMail(tx, {
      key: `saved-search-news:${search.id}:${tx.now().toISOString()}`,
      to: search.email,
      subject: news.length === 1 ? 'One new kind of support may fit' : `${news.length} new kinds of support may fit`,
      body: [
        'New since our last letter about the search you kept:',
        ...news
          .slice(0, 20)
          .map(({ scheme }) => `${scheme.title}: ${scheme.summary}\n${baseUrl}/support/${scheme.slug}`),
        `See the whole search, or end these letters: ${baseUrl}/support/saved/open/${secret}`
      ].join('\n\n'),
      aboutId: search.id
    })
    await recordEvent(tx, 'search.told', search.id, { schemes: news.length })
  }
  return letters
}

async function publishedSince(ctx: Ctx, since: Date): Promise<Set<string>> {
  const rows = await tables<SupportTables>(ctx)
    .selectFrom('support.scheme')
    .where('published_at', '>', since)
    .where('state', '=', 'published')
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
