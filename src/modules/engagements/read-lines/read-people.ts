import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import type { Attendee } from '../engagement.schema.ts'
import type { EngagementTables } from '../tables.ts'
import { knownContacts } from './known-contacts.ts'

type Typed = {
  officials?: string
  ministers?: string
  outside?: string
  startsAt: string
  /** The businesses that take part: their contacts are known by name. */
  businesses: readonly { businessId: string }[]
}

/** The people somebody typed, one on each line: officials and ministers by name, others as name, job and organisation. */
export const readPeople = async (ctx: Ctx, typed: Typed): Promise<Attendee[]> =>
  inTransaction(ctx, async (tx) => {
    const people: Attendee[] = []
    for (const line of linesOf(typed.ministers)) people.push(await theMinister(tx, line, typed.startsAt))
    for (const line of linesOf(typed.officials)) people.push(await theOfficial(tx, line))
    const businessIds = typed.businesses.map(({ businessId }) => businessId)
    people.push(...(await knownContacts(tx, linesOf(typed.outside), businessIds)))
    return people
  })

const linesOf = (text = '') =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)

async function theOfficial(ctx: Ctx, line: string): Promise<Attendee> {
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['email']), '=', line.toLowerCase()),
        eb(eb.fn('lower', ['name']), '=', line.toLowerCase())
      ])
    )
    .select(['id', 'email'])
    .limit(2)
    .execute()
  const [one] = found
  if (found.length === 1 && one) return { side: 'official', officialId: one.id }
  const words = one
    ? `Two officials are called “${line}”. Write the e-mail address of the one you mean`
    : `No official is called “${line}”. Check the name, or write their e-mail address`
  throw new RuleBroken('official-unclear', words, 'officials')
}

async function theMinister(ctx: Ctx, line: string, startsAt: string): Promise<Attendee> {
  const day = /^\d{4}-\d{2}-\d{2}/.test(startsAt) ? londonDay(fromLondon(startsAt)) : londonDay(ctx.now())
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.minister_in_post')
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', day)]))
    .where((eb) =>
      eb.or([
        eb(eb.fn('lower', ['minister']), '=', line.toLowerCase()),
        eb(eb.fn('lower', ['post']), '=', line.toLowerCase())
      ])
    )
    .select(['post_id'])
    .orderBy('from_on', 'desc')
    .execute()
  const [one] = found
  if (one) return { side: 'minister', postId: one.post_id }
  throw new RuleBroken(
    'minister-unknown',
    `Nobody called “${line}” was a minister on that day. Check the name`,
    'ministers'
  )
}
