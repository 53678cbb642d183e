import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { serviceTimesFor } from '../service-times/service-times-for.ts'
import { ServiceTimesInput } from './keep-service-times.schema.ts'
import { keepServiceTimes } from './keep-service-times.ts'
import { listServiceTimes } from './list-service-times.ts'

let engine: Engine
const at = { now: new Date('2026-11-23T10:00:00Z') }
const as = (...permissions: string[]) => ctxAs(engine, staff(permissions), () => at.now)
const times = (more: object = {}) =>
  ServiceTimesInput.parse({
    tier: 'strategic',
    urgency: 'routine',
    acknowledge: '0',
    firstReply: '2',
    resolve: '10',
    validFrom: '2026-11-24',
    basis: 'Decided by the board of directors in November',
    ...more
  })

beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

test('refused without permission, from today on, and where an answer comes before it can', async () => {
  await expect(keepServiceTimes(as('office.open'), times())).rejects.toMatchObject({ permission: 'service-times.keep' })
  const keep = (more: object) => keepServiceTimes(as('service-times.keep'), times(more))
  await expect(keep({ validFrom: '2026-11-23' })).rejects.toMatchObject({ field: 'validFrom' })
  await expect(keep({ acknowledge: 3 })).rejects.toMatchObject({ field: 'firstReply' })
  await expect(keep({ resolve: 1 })).rejects.toMatchObject({ field: 'resolve' })
  expect(ServiceTimesInput.safeParse({ ...times(), basis: 'so' }).success).toBe(false)
})

test('hold from their day for their tier alone; those before end, and stay on record with who decided', async () => {
  const everybody = await serviceTimesFor(as(), null, 'routine')
  const { id } = await keepServiceTimes(as('service-times.keep'), times())
  expect(await serviceTimesFor(as(), null, 'routine', 'strategic')).toEqual(everybody)
  at.now = new Date('2026-11-24T10:00:00Z')
  expect(await serviceTimesFor(as(), null, 'routine', 'strategic')).toMatchObject({ firstReply: 2, resolve: 10 })
  expect(await serviceTimesFor(as(), null, 'routine')).toEqual(everybody)

  await keepServiceTimes(as('service-times.keep'), times({ validFrom: '2026-12-01', firstReply: 1 }))
  const replaced = await keepServiceTimes(as('service-times.keep'), times({ validFrom: '2026-12-01', firstReply: 3 }))
  const kept = (await listServiceTimes(as())).filter(({ tier }) => tier === 'strategic')
  expect(kept.map((one) => [one.id, one.state, one.valid_from, one.valid_to])).toEqual([
    [id, 'In force', '2026-11-24', '2026-11-30'],
    [replaced.id, 'To come', '2026-12-01', null]
  ])
  const { rows } = await withSession(engine, (s) =>
    s.query("select 1 from platform.audit_event where event = 'service-times.kept'")
  )
  expect(rows).toHaveLength(3)
})
