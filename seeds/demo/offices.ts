import {
  centralDesk,
  findOfficialByEmail,
  joinTeam,
  keepOfficial,
  keepTeam
} from '../../src/modules/government/index.ts'
import {
  closeOffice,
  fillOfficePost,
  keepCouncil,
  officeBySector,
  openOffice
} from '../../src/modules/sector-offices/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import {
  type DemoPerson,
  type DemoTeam,
  emailOf,
  officeTeams,
  otherTeams,
  partners,
  postHolders
} from './offices/people.ts'
import { personas } from './offices/personas.ts'

export { personas }

const DEMO = systemActor('demonstration', ['official.keep', 'official.find', 'team.keep', 'office.open'])
const MONTHS_10 = 300 * 86_400_000

/**
 * Opens five sector offices, closes one and leaves two being explored, with invented people at every desk, as if ten months
 * ago. Done once: where the people are there already, nothing is changed.
 */
export async function seedDemoOffices(given: Ctx): Promise<void> {
  const then = new Date(given.now().getTime() - MONTHS_10)
  const ctx: Ctx = { ...given, actor: DEMO, now: () => then }
  await inTransaction(ctx, async (tx) => {
    const [first] = personas
    if (first && (await findOfficialByEmail({ ...tx, now: given.now }, first.officialEmail))) return
    for (const team of otherTeams) await seat(tx, team)
    for (const sector of Object.keys(officeTeams)) await openDemoOffice(tx, sector)
    for (const { sector, kind, person } of postHolders) {
      await fillOfficePost(tx, { officeId: await officeId(tx, sector), kind, officialId: await hire(tx, person) })
    }
    for (const partner of partners) await hire(tx, partner)
    await keepLifeSciencesCouncil(tx)
    await closeOffice(tx, {
      officeId: await officeId(tx, 'DF'),
      reason: 'In this demonstration it is closed to show that nobody is left without an owner.'
    })
  })
}

async function openDemoOffice(ctx: Ctx, sector: string) {
  const teams: string[] = []
  for (const team of officeTeams[sector] ?? []) teams.push(await seat(ctx, team))
  const [frontDeskTeamId = '', accountTeamId] = teams
  const [desk] = officeTeams[sector] ?? []
  await openOffice(ctx, {
    officeId: await officeId(ctx, sector),
    frontDeskTeamId,
    accountTeamId,
    publicEmail: desk?.email,
    publicPhone: desk?.phone
  })
}

/** Makes a team and puts its people in it. */
async function seat(ctx: Ctx, { name, kind, body, people, email, phone }: DemoTeam): Promise<string> {
  const id = kind === 'central-desk' ? (await centralDesk(ctx)).id : undefined
  const team = await keepTeam(ctx, { id, name, kind, bodySlug: body, publicEmail: email, publicPhone: phone })
  for (const person of people)
    await joinTeam(ctx, {
      officialId: await hire(ctx, person),
      teamId: team.id,
      supervisor: person.supervisor ?? false
    })
  return team.id
}

async function hire(ctx: Ctx, { name, body, job, role }: DemoPerson): Promise<string> {
  const activeFrom = ctx.now().toISOString().slice(0, 10)
  const { id } = await keepOfficial(ctx, {
    name,
    email: emailOf(name),
    bodySlug: body,
    jobTitle: job,
    activeFrom,
    roles: [role]
  })
  return id
}

async function officeId(ctx: Ctx, sector: string): Promise<string> {
  const office = await officeBySector(ctx, sector)
  if (!office) throw new Error(`There is no office for ${sector}`)
  return office.id
}

async function keepLifeSciencesCouncil(ctx: Ctx) {
  await keepCouncil(ctx, {
    officeId: await officeId(ctx, 'LS'),
    name: 'Life Sciences Council (demonstration)',
    purpose: 'Industry, charities, the NHS and government follow the sector plan together.',
    meets: 'Every six months',
    members: [
      { name: 'Theodora Ravenhill', organisation: 'Office for Life Sciences', chair: true },
      { name: 'Ferelith Obuya', organisation: 'Northmere Therapeutics (invented)' },
      { name: 'Gideon Sowerby', organisation: 'Lanthorn Diagnostics (invented)' },
      { name: 'Priscilla Vantongeren', organisation: 'Harrowgate Medical Charity (invented)' },
      { name: 'Iolo Bancroft-Singh', organisation: 'West Tarn Teaching Hospitals (invented)' }
    ]
  })
}
