import { z } from 'zod'
import { issueLink } from '../../../platform/auth/links.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { type Answers, answerInWords, QUESTIONS } from '../find-support/answers.ts'
import { recordEvent } from '../record-event.ts'
import type { SupportTables } from '../tables.ts'
import { saveRefusals } from './refusal-words.ts'

const { en: say } = saveRefusals

export const SaveSearch = z.object({
  email: z.string({ error: say.emailMissing }).trim().max(254).pipe(z.email(say.emailForm)),
  news: z.enum(['yes', 'no'], { error: say.news })
})

const LINK_DAYS = 14

/**
 * Sends a search to whoever made it, by a link that opens it once and runs out. News of it begins only when the link has been
 * opened, so that nobody can have letters sent to another.
 */
export async function saveSearch(ctx: Ctx, answers: Answers, given: z.input<typeof SaveSearch>): Promise<void> {
  demand(ctx, 'support.find')
  const input = SaveSearch.parse(given)
  await inTransaction(ctx, (tx) => saveSearchWithin(tx, answers, input))
}

async function saveSearchWithin(
  tx: Ctx,
  answers: Answers,
  { email, news }: z.output<typeof SaveSearch>
): Promise<void> {
  const id = await newId(tx)
  await tables<SupportTables>(tx)
    .insertInto('support.saved_search')
    .values({
      id,
      email,
      answers: JSON.stringify(answers),
      wants_news: news === 'yes',
      made_at: tx.now(),
      confirmed_at: null,
      ended_at: null,
      told_until: tx.now()
    })
    .execute()
  const secret = await issueLink(tx, id, 'saved-search', LINK_DAYS)
  await queueMail(tx, {
    key: `saved-search:${id}`,
    to: email,
    subject: 'Your search for business support',
    body: letter(answers, `${tx.reactions.baseUrl}/support/saved/open/${secret}`, news === 'yes'),
    aboutId: id
  })
  await recordEvent(tx, 'search.kept', id, { news: news === 'yes' })
}

// A code of a region or nation of our lists, or what can be a postcode or its first half.
const PLACE = /^([a-z]+(-[a-z]+)*|[a-z]{1,2}\d[a-z\d]?( ?\d[a-z]{2})?)$/i

// Only what was chosen from our lists: whoever asks need not own the address, and free words would be theirs under our name.
function letter(answers: Answers, link: string, news: boolean): string {
  const { q, place, ...chosen } = answers
  const said = [
    q && 'your own words',
    ...QUESTIONS.map((question) => answerInWords(place && !PLACE.test(place) ? chosen : answers, question))
  ]
    .filter(Boolean)
    .join('; ')
  return [
    `You asked us to keep this search for business support: ${said || 'everything'}.`,
    `Open it here. The link works once, for ${LINK_DAYS} days:`,
    link,
    news
      ? 'You asked to hear when something new fits. We begin once you have opened the link, write at most once a day, and every letter has a link that ends it.'
      : 'You will get no more letters about this.'
  ].join('\n\n')
}
