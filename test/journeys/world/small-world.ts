import fs from 'node:fs'
import { raiseCase } from '../../../src/modules/cases/index.ts'
import { keepOfficial } from '../../../src/modules/government/index.ts'
import { importList, makeLinks } from '../../../src/modules/linkage/index.ts'
import { importCompaniesHouse } from '../../../src/modules/register/index.ts'
import { importSupport } from '../../../src/modules/support/index.ts'
import type { Persona } from '../../../src/platform/auth/persona.ts'
import type { Engine } from '../../../src/platform/db/engine.ts'
import { openDesks, realCtx } from '../../support/a-desk.ts'
import { deskPersonas } from '../../support/app.ts'
import { ctxAs, staff, theSystem } from '../../support/world.ts'
import { giveRouter } from './routing-model.ts'

export type Furnished = { longCase: string; longestBusiness: string; bakery: string; laboratory: string }

/** As officials typed them: a link to each is likely and not sure. */
const GRANTS = [
  ['G1', 'Tern Labratories Ltd', 'EH9 9ZZ'],
  ['G2', 'Harbour Bread', 'LS1 4AP']
]

const REGISTER = new URL('basic-company-data.csv', import.meta.url)
const SCHEMES = new URL('../../../seeds/demo/support/schemes-2026.json', import.meta.url)
const LONGEST_WORD = 'Verbindungsherstellungsgenehmigungsverfahrensbeschleunigungsgesetzesentwurfsvorlage'

/** Whom one can sign in as: the people of three desks, and an administrator. */
export const personas: readonly Persona[] = [
  ...deskPersonas,
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
  return { laboratory: laboratory.id, longCase: reference, longestBusiness: '99900005', bakery: bakery.id }
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
