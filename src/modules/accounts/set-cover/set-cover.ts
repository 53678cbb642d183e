import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { dayInWords, londonDay, officialAtWork, remind } from '../../government/index.ts'
import { accountHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'
import type { SetCover } from './set-cover.schema.ts'

/** Has somebody stand in for a member of the team who is away: they may then do what the other may, from a day to a day. */
export async function setCover(ctx: Ctx, accountId: string, input: SetCover): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => setIt(tx, accountId, input))
}

async function setIt(tx: Ctx, accountId: string, input: SetCover): Promise<void> {
  await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  theyComeBackLaterThanToday(input.untilOn, londonDay(tx.now()))
  const absent = await theyAreOnTheTeam(tx, accountId, input.absentId)
  const covering = await officialAtWork(tx, input.covering, 'covering')
  if (covering.id === input.absentId)
    throw new RuleBroken('covers-themselves', 'Nobody can stand in for themselves', 'covering')
  await nobodyCoversThen(tx, accountId, input)
  await tables<AccountTables>(tx)
    .insertInto('accounts.cover')
    .values({
      account_id: accountId,
      absent_id: input.absentId,
      covering_id: covering.id,
      from_on: input.fromOn,
      until_on: input.untilOn,
      reason: input.reason,
      arranged_by: tx.actor.id,
      arranged_at: tx.now()
    })
    .execute()
  await recordEvent(tx, 'account.cover-set', accountId, {
    absentId: input.absentId,
    coveringId: covering.id,
    fromOn: input.fromOn,
    untilOn: input.untilOn
  })
  await remind(tx, {
    to: [covering.id, input.absentId],
    key: `cover:${accountId}:${input.absentId}:${input.fromOn}`,
    words: `${covering.name} stands in for ${absent} from ${dayInWords(input.fromOn)} until ${dayInWords(input.untilOn)}`,
    href: accountHref(accountId)
  })
}

function theyComeBackLaterThanToday(untilOn: string, today: string) {
  if (untilOn <= today) throw new RuleBroken('cover-over', 'The day they are back must be after today', 'untilOn')
}

async function theyAreOnTheTeam(ctx: Ctx, accountId: string, officialId: string): Promise<string> {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .select('official')
    .where('account_id', '=', accountId)
    .where('official_id', '=', officialId)
    .where('is_current', '=', true)
    .executeTakeFirst()
  if (!found) throw new RuleBroken('not-on-the-team', 'Select somebody on the team', 'absentId')
  return found.official
}

async function nobodyCoversThen(ctx: Ctx, accountId: string, { absentId, fromOn, untilOn }: SetCover) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.cover as c')
    .innerJoin('government.official_summary as o', 'o.id', 'c.covering_id')
    .select('o.name')
    .where('c.account_id', '=', accountId)
    .where('c.absent_id', '=', absentId)
    .where('c.from_on', '<', untilOn)
    .where('c.until_on', '>', fromOn)
    .executeTakeFirst()
  if (found) throw new RuleBroken('covered-already', `${found.name} stands in for them on some of these days`, 'fromOn')
}
