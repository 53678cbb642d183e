import fs from 'node:fs'
import { openAccount } from '../../../src/modules/accounts/index.ts'
import { raiseCase } from '../../../src/modules/cases/index.ts'
import { keepOfficial } from '../../../src/modules/government/index.ts'
import { importList, makeLinks } from '../../../src/modules/linkage/index.ts'
import { importCompaniesHouse, recordBusiness } from '../../../src/modules/register/index.ts'
import { importSupport } from '../../../src/modules/support/index.ts'
import type { Persona } from '../../../src/platform/auth/persona.ts'
import type { Engine } from '../../../src/platform/db/engine.ts'
import { openDesks, realCtx } from '../../support/a-desk.ts'
import { deskPersonas } from '../../support/app.ts'
import { ctxAs, staff, theSystem } from '../../support/world.ts'
import { giveRouter } from './routing-model.ts'

export type Furnished = {
  longCase: string
  longestBusiness: string
  bakery: string
  laboratory: string
  /** Twelve firms of one guild, by name. */
  twelve: string[]
  accountId: string
}

/** As officials typed them: a link to each is likely and not sure. */
const GRANTS = [
  ['G1', 'Tern Labratories Ltd', 'EH9 9ZZ'],
  ['G2', 'Harbour Bread', 'LS1 4AP']
]

const REGISTER = new URL('basic-company-data.csv', import.meta.url)
const SCHEMES = new URL('../../../seeds/demo/support/schemes-2026.json', import.meta.url)
const LONGEST_WORD = 'Verbindungsherstellungsgenehmigungsverfahrensbeschleunigungsgesetzesentwurfsvorlage'

const TEAM = [
  ['lena', 'Lena Marsh'],
  ['dev', 'Dev Arkwright'],
  ['thea', 'Thea Pell']
] as const
const emailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.gov.uk`

/** Whom one can sign in as: the people of three desks, and an administrator. */
export const personas: readonly Persona[] = [
  ...deskPersonas,
  ...TEAM.map(([slug, name]) => ({
    slug,
    name,
    role: 'Account manager',
    officialEmail: emailOf(name),
    description: ''
  })),
  {
    slug: 'administrator',
    name: 'Ada Keys',
    role: 'Administrator',
    officialEmail: 'ada.keys@example.gov.uk',
    description: 'Adds people, changes teams, and keeps the system in order'
  }
]

/** Two open offices and the central desk, six companies of a register, the support of 2026, one very long case, and a router that reads words. */
export async function furnish(engine: Engine): Promise<Furnished> {
  await giveRouter(engine)
  const { bakery, laboratory } = await openDesks(engine)
  await addAdministrator(engine)
  await importCompaniesHouse(
    ctxAs(engine, theSystem('register.import')),
    { chunks: fs.createReadStream(REGISTER) },
    { fileName: 'BasicCompanyData-2026-11-01.csv', whole: false }
  )
  const schemes = { name: 'schemes-2026.json', text: fs.readFileSync(SCHEMES, 'utf8') }
  await importSupport(ctxAs(engine, theSystem('scheme.import')), schemes)
  const { reference } = await raiseCase(realCtx(engine), {
    words: `${'We wait for a grid connection and nobody says when. '.repeat(80)}${LONGEST_WORD}`,
    business: { name: `${LONGEST_WORD} and ${'Daughters '.repeat(6)}Ltd` },
    contact: { name: 'Maximiliana Featherstonehaugh-Cholmondeley', email: `${'long'.repeat(15)}@business.example` },
    shareConsent: false
  })
  const linking = ctxAs(engine, theSystem('linkage.link'))
  await importList(linking, 'Innovation grants', 'grants.csv', { columns: ['id', 'name', 'postcode'], rows: GRANTS })
  await makeLinks(linking, { memoryMb: 300 }, () => {})
  const twelve = await recordGuild(engine)
  const accountId = await openTheAccount(engine, twelve[0]?.id ?? '')
  return {
    longCase: reference,
    longestBusiness: '99900005',
    bakery: bakery.id,
    laboratory: laboratory.id,
    twelve: twelve.map(({ name }) => name),
    accountId
  }
}

async function addAdministrator(engine: Engine) {
  const ctx = ctxAs(engine, staff(['official.keep']))
  await keepOfficial(ctx, {
    name: 'Ada Keys',
    email: 'ada.keys@example.gov.uk',
    bodySlug: 'department-for-business-and-trade',
    jobTitle: 'System administrator',
    activeFrom: '2026-01-05',
    roles: ['administrator']
  })
}

async function recordGuild(engine: Engine): Promise<{ id: string; name: string }[]> {
  const ctx = ctxAs(engine, staff(['business.record', 'business.read']))
  const found: { id: string; name: string }[] = []
  for (const trade of [
    'Anvil',
    'Bellows',
    'Chisel',
    'Dowel',
    'Ember',
    'Ferrule',
    'Gimlet',
    'Hinge',
    'Ingot',
    'Jig',
    'Kiln',
    'Lathe'
  ])
    found.push(await recordBusiness(ctx, { name: `${trade} Guild Works`, kind: 'other', sicCodes: [] }))
  return found
}

/** One managed account, with a lead, a deputy, and a third who may take it over. */
async function openTheAccount(engine: Engine, businessId: string): Promise<string> {
  const keeper = ctxAs(engine, staff(['official.keep']))
  const ids: string[] = []
  for (const [, name] of TEAM) {
    const about = { jobTitle: 'Account manager', activeFrom: '2026-01-05', roles: ['account-manager'] }
    const bodySlug = 'department-for-business-and-trade'
    ids.push((await keepOfficial(keeper, { name, email: emailOf(name), bodySlug, ...about })).id)
  }
  const [lead = '', deputy = ''] = ids
  const opener = realCtx(engine, staff(['account.open', 'account.read', 'business.read', 'official.find']))
  return (await openAccount(opener, { businessId, tier: 'growth', reason: 'Grows', lead, deputy })).id
}
