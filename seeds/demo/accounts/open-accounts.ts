import { sql } from 'kysely'
import { addMember, openAccount, setCover } from '../../../src/modules/accounts/index.ts'
import { addContact, assertSector, type RegisterViews } from '../../../src/modules/register/index.ts'
import { officeBySector } from '../../../src/modules/sector-offices/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import { type Cast, TEAMS } from './people.ts'

export type Opened = {
  id: string
  businessId: string
  business: string
  sector: string
  lead: string
  deputy: string
  director: string
  daysAgo: number
  /** Everybody of other departments on its team. */
  people: readonly string[]
}
export type Employer = { id: string; name: string }

const READ = systemActor('demonstration', ['business.read', 'business.find', 'contact.keep', 'business.assert-sector'])
const TIERS = ['strategic', 'priority', 'priority', 'growth'] as const
const REASONS = {
  strategic:
    'Other firms and public services depend on what it makes here, and several departments decide what it can do next.',
  priority: 'It plans to invest here, and decisions of several departments could help or hinder it.',
  growth: 'Chosen to be helped to grow in its sector over the next two years.'
}
// SIC codes cannot show clean energy: these are power, its networks, and the machines for both.
const CLEAN = ['35110', '35120', '35130', '35140', '28110', '27110']
const BIG = ['20000-plus', '5000-19999', '1000-4999']

/** The largest employers of a sector on the register, without those whose name shows that they are one of a group met already. */
export async function employersOf(cast: Cast, sector: string, count: number): Promise<Employer[]> {
  const ctx: Ctx = { ...cast.base, actor: READ }
  const rows = await inTransaction(ctx, (tx) =>
    tables<RegisterViews>(tx)
      .selectFrom('register.business_summary as b')
      .innerJoin('register.business_to_match as m', 'm.id', 'b.id')
      .where(
        sector === 'CE'
          ? sql<boolean>`m.sic_codes && ${`{${CLEAN.join(',')}}`}::text[]`
          : sql<boolean>`b.primary_sector = ${sector}`
      )
      .where('b.live', '=', true)
      .where('b.employee_band', 'in', sector === 'CE' ? [...BIG, '500-999'] : BIG)
      .orderBy((eb) => eb.case('b.employee_band').when('20000-plus').then(1).when('5000-19999').then(2).else(3).end())
      .orderBy('b.name')
      .limit(count * 4)
      .select(['b.id', 'b.name'])
      .execute()
  )
  const firstWords = new Set<string>()
  return rows.filter(({ name }) => !firstWords.has(firstOf(name)) && firstWords.add(firstOf(name))).slice(0, count)
}

const firstOf = (name: string) => name.split(/[\s&-]+/)[0] ?? name

/** Opens the accounts of every office, each with its team, as if over the months before now. */
export async function openAccounts(cast: Cast): Promise<Opened[]> {
  const opened: Opened[] = []
  for (const [sector, team] of Object.entries(TEAMS)) {
    const office = await inTransaction({ ...cast.base, actor: READ }, (tx) => officeBySector(tx, sector))
    const employers = await employersOf(cast, sector, team.accounts)
    for (const [at, employer] of employers.entries())
      opened.push(
        await openOne(cast, { sector, officeId: office?.state === 'open' ? office.id : undefined, at, employer })
      )
  }
  const [first, second] = opened
  if (first) await away(cast, first, 'Annual leave', -3, 9)
  if (second) await away(cast, second, 'Loan to another department', 5, 60)
  return opened
}

type One = { sector: string; officeId: string | undefined; at: number; employer: Employer }

async function openOne(cast: Cast, { sector, officeId, at, employer }: One): Promise<Opened> {
  const team = TEAMS[sector]
  if (!team) throw new Error(`No team for ${sector}`)
  const [lead, deputy] = at % 3 === 2 ? [team.managers[1], team.managers[0]] : team.managers
  const daysAgo = 60 + ((at * 37) % 200)
  const tier = TIERS[at % TIERS.length] ?? 'growth'
  if (sector === 'CE')
    await assertSector({ ...cast.base, actor: READ }, employer.id, {
      ...{ sector, basis: 'analyst', primary: true },
      reason: 'Makes, carries or sells power, which its SIC codes cannot show as clean energy.'
    })
  const { id } = await openAccount(cast.as(team.director, daysAgo), {
    businessId: employer.id,
    tier,
    reason: REASONS[tier],
    officeId,
    lead,
    deputy,
    startedOn: cast.day(-daysAgo),
    reviewOn: cast.day(((at * 29) % 170) - 12)
  })
  const people: string[] = []
  const add = async (who: string, role: string) => {
    people.push(who)
    await addMember(cast.as(team.director, daysAgo - 1), id, { who, role, fromOn: undefined, businessId: undefined })
  }
  await add(team.policy, 'sector-policy-lead')
  if (tier === 'strategic') await add(team.director, 'executive-sponsor')
  const contacts =
    sector === 'LS' && at < 6
      ? team.contacts
      : tier === 'growth'
        ? []
        : team.contacts.slice(at % team.contacts.length).slice(0, 1)
  for (const contact of contacts) await add(contact, 'departmental-contact')
  if (sector === 'LS' && at < 6) await add('Wanjiru Blackwood', 'analyst')
  if (sector === 'LS' || at < 4) await knowSomebody(cast, employer, at)
  return {
    id,
    businessId: employer.id,
    business: employer.name,
    sector,
    lead,
    deputy,
    director: team.director,
    daysAgo,
    people
  }
}

const GIVEN = ['Ottoline', 'Kwabena', 'Marit', 'Ruairi', 'Xanthe', 'Idris', 'Perpetua', 'Cosmo']
const FAMILY = ['Farthing-Lowe', 'Adjei-Moss', 'Solheim', 'Tarrant', 'Oyelaran', 'Quill', 'Bramwith']

/** An invented person at a real business, at an address that can reach nobody. */
async function knowSomebody(cast: Cast, { id, name }: Employer, at: number) {
  const who = `${GIVEN[(at + name.length) % GIVEN.length]} ${FAMILY[(at * 3 + name.length) % FAMILY.length]}`
  const email = `${who.toLowerCase().replace(/[^a-z]+/g, '.')}.${id.slice(-4)}@business.example`
  await addContact({ ...cast.base, actor: READ }, id, {
    name: who,
    role: 'Government affairs (invented)',
    email,
    first: true
  })
}

async function away(cast: Cast, { id, lead, director, sector }: Opened, reason: string, from: number, until: number) {
  const stands = TEAMS[sector]?.contacts[0] ?? director
  const { actor } = cast.as(lead, 0)
  await setCover(cast.as(director, 4), id, {
    absentId: actor.id,
    covering: stands,
    fromOn: cast.day(from),
    untilOn: cast.day(until),
    reason
  })
}
