import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { serializeTextRouter } from '../text-router/serialize-text-router.ts'
import { aTextRouter } from '../text-router/text-router.factory.ts'
import { keepRoutingModel } from '../train-router/keep-routing-model.ts'
import { RoutingInput } from './keep-routing.schema.ts'
import { keepRouting } from './keep-routing.ts'
import { loadRouting } from './load-routing.ts'
import { ruleFrom } from './rule-from.ts'
import { tryRouting } from './try-routing.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  await keepRoutingModel(ctxAs(engine, theSystem('reference.keep')), serializeTextRouter(aTextRouter()), 'seeds')
})
afterAll(() => engine.close())

const keeper = () => realCtx(engine, staff(['routing.keep', 'case.read']), () => new Date('2026-11-23T10:00:00Z'))
const lineFor = (topics: string) =>
  RoutingInput.parse({
    ...{ words: 'A rule sends grid matters to the clean energy desk', position: 5, to: desks.cleanEnergy.teamId },
    ...{ topics, validFrom: '2026-11-23', reason: 'They know the network operators' }
  })

test('a line for a topic nobody tells apart is refused, tried or kept, and says where the topics are', async () => {
  const wrong = lineFor('grid conection')
  const refusal = { code: 'topic-unknown', field: 'topics', message: expect.stringContaining('“grid conection”') }
  await expect(tryRouting(keeper(), ruleFrom(wrong))).rejects.toMatchObject(refusal)
  await expect(keepRouting(keeper(), wrong)).rejects.toMatchObject(refusal)
})

test('a topic that is listed is taken as it is listed', async () => {
  const { topics } = await loadRouting(keeper())
  expect(topics).toContain('grid connection')
  await keepRouting(keeper(), lineFor('Grid connection'))
  expect((await loadRouting(keeper())).rules.map((rule) => rule.topics)).toContainEqual(['grid-connection'])
})
