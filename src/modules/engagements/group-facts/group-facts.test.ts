import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, staff } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { recordRelation } from '../../register/index.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { lastContactsOfGroup } from './last-contacts-of-group.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  await recordRelation(ctxAs(engine, staff(['business.relate'])), {
    ...{ childId: desks.laboratory.id, parentId: desks.bakery.id, kind: 'subsidiary' }
  })
  const call = { form: 'call', title: 'A call on the new line', startsAt: '2026-11-20T10:00' }
  await logEngagement(realCtx(engine, desks.lifeSciences.worker), {
    ...call,
    marking: 'OFFICIAL-SENSITIVE',
    businesses: [{ businessId: desks.laboratory.id }]
  })
})
afterAll(() => engine.close())

test('the last contact of a member is that of the group, with whose it was, for those who may see it', async () => {
  const seen = await lastContactsOfGroup(realCtx(engine, desks.lifeSciences.worker), desks.bakery.id)
  expect(seen).toMatchObject([
    { text: expect.stringContaining('A call on the new line'), from: { id: desks.laboratory.id } }
  ])
  expect(await lastContactsOfGroup(realCtx(engine, desks.cleanEnergy.worker), desks.bakery.id)).toEqual([])
  expect(await lastContactsOfGroup(ctxAs(engine, publicActor()), desks.bakery.id)).toEqual([])
})

test('the page of the group says so, at the head and at the member itself', async () => {
  const app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
  const client = new Client(app)
  await client.signIn('wren-ls')
  const head = await client.get(`/businesses/${desks.bakery.id}/group`)
  expect(head.body).toContain('Last contact')
  expect(head.body).toContain('A call on the new line (')
  expect(head.body).toMatch(new RegExp(`From\\s*<a class="govuk-link" href="/businesses/${desks.laboratory.id}"`))
  expect(head.body).toContain('No member is under management that you may see')
  expect((await client.get(`/businesses/${desks.laboratory.id}/group`)).body).toContain('this business itself')
  await app.close()
})
