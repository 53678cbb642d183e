import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { dayInWords, londonDay, officialAtWork, remind } from '../../government/index.ts'
import { groupOf } from '../../register/index.ts'
import { putOnTeam } from '../change-team/put-on-team.ts'
import { accountHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'
import type { AddMember } from './add-member.schema.ts'

const LOCAL = 'local-manager'

/** Puts somebody on an account team in a role, from a day on. Lead and deputy change by hand-over alone. */
export async function addMember(ctx: Ctx, accountId: string, input: AddMember): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => addIt(tx, accountId, input))
}

async function addIt(tx: Ctx, accountId: string, input: AddMember): Promise<void> {
  const account = await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  const role = await theRoleIsNotSole(tx, input.role)
  const official = await officialAtWork(tx, input.who, 'who')
  if (input.role === LOCAL) await theBusinessIsInTheGroup(tx, input.businessId, account.business_id)
  const businessId = input.role === LOCAL ? input.businessId : undefined
  await theyAreNotInItAlready(tx, accountId, official.id, input.role, businessId)
  const fromOn = input.fromOn ?? londonDay(tx.now())
  theyDoNotComeBeforeIt(fromOn, account.started_on)
  await putOnTeam(tx, { accountId, official, role: input.role, fromOn, businessId })
  await recordEvent(tx, 'account.member-added', accountId, { officialId: official.id, role: input.role, fromOn })
  await remind(tx, {
    to: [official.id],
    key: `on-team:${accountId}:${input.role}:${fromOn}`,
    words: `You are on an account team from ${dayInWords(fromOn)}: ${role.title.toLowerCase()}`,
    href: accountHref(accountId)
  })
}

async function theRoleIsNotSole(ctx: Ctx, code: string) {
  const role = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_role')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst()
  if (!role) throw new RuleBroken('role-unknown', 'Select what they do from the list', 'role')
  if (role.sole) throw new RuleBroken('role-by-hand-over', `A ${role.title.toLowerCase()} changes by hand-over`, 'role')
  return role
}

async function theBusinessIsInTheGroup(ctx: Ctx, businessId: string | undefined, headId: string) {
  const group = businessId ? await groupOf(ctx, businessId) : undefined
  if (group?.groupId !== headId)
    throw new RuleBroken('not-in-the-group', 'Select a business of this group', 'businessId')
}

async function theyAreNotInItAlready(
  ctx: Ctx,
  accountId: string,
  officialId: string,
  role: string,
  businessId: string | undefined
) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.membership')
    .select('id')
    .where('account_id', '=', accountId)
    .where('official_id', '=', officialId)
    .where('role_code', '=', role)
    .where('business_id', 'is not distinct from', businessId ?? null)
    .where('until_on', 'is', null)
    .executeTakeFirst()
  if (found) throw new RuleBroken('on-the-team-already', 'They do this on the team already', 'who')
}

function theyDoNotComeBeforeIt(fromOn: string, startedOn: string) {
  if (fromOn < startedOn)
    throw new RuleBroken('before-the-account', `The account began on ${dayInWords(startedOn)}`, 'fromOn')
}
