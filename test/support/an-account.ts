import { joinTeam, keepOfficial, keepTeam, loadOfficial } from '../../src/modules/government/index.ts'
import { recordBusiness } from '../../src/modules/register/index.ts'
import { officeBySector, openOffice } from '../../src/modules/sector-offices/index.ts'
import type { Actor, Ctx } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { actorOf } from '../../src/wiring.ts'
import { ctxAs, staff } from './world.ts'

const BUILDER = [
  'official.keep',
  'team.keep',
  'office.open',
  'business.record',
  'business.read',
  'official.read',
  'official.find'
]
const PEOPLE = {
  lead: ['Lena Marsh', 'department-for-business-and-trade', 'account-manager'],
  deputy: ['Dev Arkwright', 'department-for-science-innovation-and-technology', 'account-manager'],
  third: ['Thea Pell', 'department-of-health-and-social-care', 'account-manager'],
  policy: ['Pau Ogden', 'hm-treasury', 'policy-lead'],
  director: ['Dora Finch', 'department-for-business-and-trade', 'director'],
  caseworker: ['Cato Webb', 'department-for-business-and-trade', 'caseworker'],
  administrator: ['Ada Strand', 'department-for-business-and-trade', 'administrator']
} as const

export type AccountPeople = Record<keyof typeof PEOPLE, Actor>
export type AccountWorld = AccountPeople & { officeId: string; works: string; bakery: string; quarry: string }

/** People of several departments, an open office, and three businesses of which none is managed yet. */
export async function openAccountWorld(engine: Engine): Promise<AccountWorld> {
  const ctx = ctxAs(engine, staff(BUILDER))
  const team = await keepTeam(ctx, {
    name: 'Life sciences account team',
    kind: 'account-team',
    bodySlug: PEOPLE.lead[1]
  })
  const desk = await keepTeam(ctx, { name: 'Life sciences front desk', kind: 'front-desk', bodySlug: PEOPLE.lead[1] })
  const office = await inTransaction(ctx, (tx) => officeBySector(tx, 'LS'))
  const officeId = office?.id ?? ''
  await openOffice(ctx, { officeId, frontDeskTeamId: desk.id, accountTeamId: team.id })
  const [lead, deputy, third, policy, director, caseworker, administrator] = [
    await anOfficial(ctx, team.id, PEOPLE.lead),
    await anOfficial(ctx, team.id, PEOPLE.deputy),
    await anOfficial(ctx, team.id, PEOPLE.third),
    await anOfficial(ctx, undefined, PEOPLE.policy),
    await anOfficial(ctx, undefined, PEOPLE.director),
    await anOfficial(ctx, desk.id, PEOPLE.caseworker),
    await anOfficial(ctx, undefined, PEOPLE.administrator)
  ]
  const business = async (name: string, postcode: string, sicCodes: string[]) =>
    (await recordBusiness(ctx, { name, kind: 'other', sicCodes, postcode })).id
  return {
    ...{ lead, deputy, third, policy, director, caseworker, administrator, officeId },
    works: await business('Northmere Therapeutics', 'EH1 1YZ', ['21200']),
    bakery: await business('Harbour Bakery', 'LS1 4AP', []),
    quarry: await business('Greystone Quarry', 'CF10 1EP', ['08110'])
  }
}

async function anOfficial(
  ctx: Ctx,
  teamId: string | undefined,
  [name, bodySlug, role]: readonly [string, string, string]
): Promise<Actor> {
  const email = `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`
  const { id } = await keepOfficial(ctx, {
    name,
    email,
    bodySlug,
    jobTitle: 'Official',
    activeFrom: '2026-01-05',
    roles: [role]
  })
  if (teamId) await joinTeam(ctx, { teamId, officialId: id })
  const signedIn = actorOf(await loadOfficial(ctx, id))
  if (!signedIn) throw new Error('The official just made is not there')
  return signedIn.actor
}

/** The people of `openAccountWorld`, to sign in as. */
export const accountPersonas = Object.entries(PEOPLE).map(([slug, [name, , role]]) => ({
  slug,
  name,
  role,
  officialEmail: `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`,
  description: ''
}))
