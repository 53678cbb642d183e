import { keepOfficial } from '../../src/modules/government/index.ts'
import { readOfficial } from '../../src/modules/government/people-pages/read-official.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { ctxAs, staff } from '../support/world.ts'

/** Gives an official of the test world another role than the one they were hired in. */
export async function giveRole(engine: Engine, id: string, name: string, role: string): Promise<void> {
  const keeper = ctxAs(engine, staff(['official.keep']))
  const { stamp } = await readOfficial(keeper, id)
  await keepOfficial(keeper, {
    id,
    stamp,
    name,
    email: `${name.replace(' ', '.').toLowerCase()}@example.gov.uk`,
    bodySlug: 'department-for-business-and-trade',
    jobTitle: 'Officer',
    activeFrom: '2026-01-05',
    roles: [role]
  })
}
