import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { centralDesk, dayInWords } from '../../government/index.ts'
import { businessById, type PanelContent } from '../../register/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { officeUrl } from '../../sector-offices/links.ts'
import { accountOf } from '../account-of/account-of.ts'
import type { AccountSummary } from '../account-of/account-summary.ts'
import { accountHref, proposeTierHref } from '../links.ts'
import type { AccountTables } from '../tables.ts'

const SHOWN = 12

/**
 * Who owns the relationship with a business, who else, from which department, doing what, since when. A business without an
 * account has an owner too: the front desk of its sector, or the central desk, in the same words.
 */
export async function loadWhoLooksAfterIt(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'account.read')) return { lines: [], nothing: 'You may not see accounts.' }
  return inTransaction(ctx, async (tx) => {
    const account = await accountOf(tx, businessId)
    return account ? teamContent(tx, account, businessId) : deskContent(tx, businessId)
  })
}

async function teamContent(ctx: Ctx, account: AccountSummary, businessId: string): Promise<PanelContent> {
  const team = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .where('account_id', '=', account.id)
    .where('is_current', '=', true)
    .where((eb) => eb.or([eb('business_id', 'is', null), eb('business_id', '=', businessId)]))
    .orderBy('role_position')
    .orderBy('official')
    .limit(SHOWN)
    .selectAll()
    .execute()
  const head = account.business_id === businessId ? undefined : await businessById(ctx, account.business_id)
  const since = head ? `, through its group, ${head.name}` : ''
  return {
    lines: team.map((member) => ({
      text: `${member.official}, ${member.role.toLowerCase()}`,
      ...(member.role_code === 'lead' ? { href: accountHref(account.id) } : {}),
      hint: `${member.body}, since ${dayInWords(member.from_on)}`
    })),
    nothing: 'Nobody is on its team.',
    more: {
      text: `${account.tier}${since}: the whole team, the plan and the next review`,
      href: accountHref(account.id)
    },
    moments: [
      {
        at: account.started_on,
        words: `Put under management: ${account.tier.toLowerCase()}`,
        href: accountHref(account.id)
      }
    ]
  }
}

async function deskContent(ctx: Ctx, businessId: string): Promise<PanelContent> {
  const [business, offices, central] = await Promise.all([
    businessById(ctx, businessId),
    listOffices(ctx),
    centralDesk(ctx)
  ])
  const office = offices.find(({ sectorCode, state }) => sectorCode === business?.primarySector && state === 'open')
  const desk = office?.frontDeskTeam ?? central.name
  return {
    lines: [
      {
        text: `${desk}, first point of contact`,
        ...(office ? { href: officeUrl(office.slug) } : {}),
        hint: `${office ? office.name : 'No sector office owns its sector yet'}. It has no account manager: whatever it raises is given a named owner and dates`
      }
    ],
    nothing: '',
    ...(may(ctx, 'tier.propose')
      ? { more: { text: 'Propose it for management', href: proposeTierHref(businessId) } }
      : {})
  }
}
