import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { keepTeam } from '../../government/index.ts'
import { raiseCase } from '../raise-case/raise-case.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

const keeper = () => realCtx(engine, staff(['team.keep', 'official.keep']))
const validToOf = async (id: string) =>
  (await withSession(engine, (s) => s.query('select valid_to from government.team where id = $1', [id]))).rows

test('a team does not end while it owns an open case, whoever may see it, and nothing is half done', async () => {
  const about = { name: 'Desk to be closed', kind: 'front-desk', bodySlug: 'hm-treasury' }
  const { id } = await keepTeam(keeper(), about)
  const raised = await raiseCase(realCtx(engine, publicActor()), {
    words: 'Nobody can tell us when our application will be decided.',
    business: { name: 'Harbour Bakery' },
    contact: { name: 'Ada Marsh', email: 'ada@business.example' },
    shareConsent: true
  })
  await withSession(engine, (s) => s.query('update cases.case set owner_team_id = $1 where id = $2', [id, raised.id]))
  const end = () => keepTeam(keeper(), { ...about, id, validTo: '2026-11-30' })
  await expect(end()).rejects.toMatchObject({ code: 'team-owns-cases', field: 'validTo' })
  await expect(end()).rejects.toThrow('This team still owns an open case. Hand it over before the team ends')
  expect(await validToOf(id)).toEqual([{ valid_to: null }])
  await keepTeam(keeper(), { ...about, id, name: 'Desk with another name' })
  await withSession(engine, (s) =>
    s.query('update cases.case set owner_team_id = $1 where id = $2', [desks.centralDesk.teamId, raised.id])
  )
  await end()
  expect(await validToOf(id)).toEqual([{ valid_to: '2026-11-30' }])
})
