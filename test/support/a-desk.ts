import {
  centralDesk as findCentralDesk,
  joinTeam,
  keepOfficial,
  keepTeam,
  loadOfficial
} from '../../src/modules/government/index.ts'
import { recordBusiness } from '../../src/modules/register/index.ts'
import { officeBySector, openOffice } from '../../src/modules/sector-offices/index.ts'
import { modules } from '../../src/modules.ts'
import type { Actor, Ctx } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { actorOf, reactionsOf } from '../../src/wiring.ts'
import { ctxAs, publicActor, staff, theSystem } from './world.ts'

const DBT = 'department-for-business-and-trade'
const BUILDER = [
  'official.keep',
  'team.keep',
  'office.open',
  'business.record',
  'business.read',
  'official.read',
  'official.find',
  'reference.keep'
]

export type Desk = { teamId: string; worker: Actor; colleague: Actor; supervisor: Actor }
export type Desks = {
  lifeSciences: Desk
  cleanEnergy: Desk
  centralDesk: Desk
  laboratory: { id: string; name: string }
  bakery: { id: string; name: string }
}

/** Two open offices, the central desk, and two businesses: one whose SIC code makes it life sciences, one of no sector. */
export async function openDesks(engine: Engine): Promise<Desks> {
  const ctx = ctxAs(engine, staff(BUILDER))
  const lifeSciences = await aFrontDesk(ctx, 'Life sciences front desk', 'LS')
  const cleanEnergy = await aFrontDesk(ctx, 'Clean energy front desk', 'CE')
  const centralDesk = await aTeamWithPeople(ctx, await theCentralDesk(ctx), 'central')
  const laboratory = await recordBusiness(ctx, {
    name: 'Tern Laboratory',
    kind: 'other',
    sicCodes: ['21200'],
    postcode: 'EH1 1YZ'
  })
  const bakery = await recordBusiness(ctx, {
    name: 'Harbour Bakery',
    kind: 'sole-trader',
    sicCodes: [],
    postcode: 'LS1 4AP'
  })
  return { lifeSciences, cleanEnergy, centralDesk, laboratory, bakery }
}

async function aFrontDesk(ctx: Ctx, name: string, sector: string): Promise<Desk> {
  const team = await keepTeam(ctx, { name, kind: 'front-desk', bodySlug: DBT })
  const office = await inTransaction(ctx, (tx) => officeBySector(tx, sector))
  await openOffice(ctx, { officeId: office?.id ?? '', frontDeskTeamId: team.id })
  return aTeamWithPeople(ctx, team.id, sector.toLowerCase())
}

async function aTeamWithPeople(ctx: Ctx, teamId: string, tag: string): Promise<Desk> {
  const one = (first: string, role: string, supervisor = false) =>
    anOfficial(ctx, teamId, `${first} ${tag}`, `${first}.${tag}@example.gov.uk`.toLowerCase(), role, supervisor)
  return {
    teamId,
    worker: await one('Wren', 'caseworker'),
    colleague: await one('Cole', 'caseworker'),
    supervisor: await one('Sula', 'desk-supervisor', true)
  }
}

async function anOfficial(
  ctx: Ctx,
  teamId: string,
  name: string,
  email: string,
  role: string,
  supervisor: boolean
): Promise<Actor> {
  const { id } = await keepOfficial(ctx, {
    name,
    email,
    bodySlug: DBT,
    jobTitle: 'Caseworker',
    activeFrom: '2026-01-05',
    roles: [role]
  })
  await joinTeam(ctx, { teamId, officialId: id, supervisor })
  const signedIn = actorOf(await loadOfficial(ctx, id))
  if (!signedIn) throw new Error('The official just made is not there')
  return signedIn.actor
}

async function theCentralDesk(ctx: Ctx): Promise<string> {
  return (await inTransaction({ ...ctx, actor: theSystem() }, (tx) => findCentralDesk(tx))).id
}

/** The context of somebody at work or of a business, with every module's reactions written to the outbox as in real use. */
export function realCtx(engine: Engine, actor: Actor = publicActor(), now?: () => Date): Ctx {
  const everyone =
    actor.kind === 'public' ? { ...actor, permissions: new Set(['case.raise', ...actor.permissions]) } : actor
  return { ...ctxAs(engine, everyone, now), reactions: reactionsOf(modules, 'http://localhost:3000') }
}
