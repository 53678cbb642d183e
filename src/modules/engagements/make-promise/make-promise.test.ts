import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { listPromises } from '../promise-ledger/list-promises.ts'
import { MakePromiseHere, makePromiseAt } from './make-promise.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

const as = (actor: Actor) => realCtx(engine, actor)
const log = async (more: object) =>
  (
    await logEngagement(as(desks.lifeSciences.worker), {
      form: 'call',
      title: 'A call',
      startsAt: '2026-11-10T10:00',
      businesses: [{ businessId: desks.laboratory.id }],
      ...more
    })
  ).id
const promiseAt = (id: string, words: string, more: object = {}) =>
  makePromiseAt(
    as(desks.lifeSciences.worker),
    id,
    MakePromiseHere.parse({ bySide: 'government', words, dueOn: '2026-12-01', ...more })
  )
const seenBy = async (actor: Actor) =>
  (await listPromises(as(actor), { view: 'ours', business: desks.laboratory.id })).items.map(({ words }) => words)

describe('what is promised at an engagement is held as closely as the engagement', () => {
  test('where it is for recipients only, though OFFICIAL', async () => {
    const id = await log({ handling: ['RECIPIENTS ONLY'], namedPeople: [desks.lifeSciences.colleague.id] })
    await expect(promiseAt(id, 'To tell nobody', { shared: 'yes' })).rejects.toMatchObject({
      code: 'shared-and-sensitive'
    })
    await promiseAt(id, 'To tell nobody')
    expect(await seenBy(desks.lifeSciences.worker)).toEqual(['To tell nobody'])
    expect(await seenBy(desks.lifeSciences.colleague)).toEqual(['To tell nobody'])
    expect(await seenBy(desks.lifeSciences.supervisor)).toEqual([])
    expect(await seenBy(desks.cleanEnergy.worker)).toEqual([])
  })
  test('where it is embargoed, until then', async () => {
    const id = await log({
      handling: ['EMBARGOED'],
      embargoedUntil: '2099-01-01T07:00',
      namedPeople: [desks.cleanEnergy.worker.id]
    })
    await promiseAt(id, 'To announce it')
    expect(await seenBy(desks.cleanEnergy.worker)).toEqual(['To announce it'])
    expect(await seenBy(desks.cleanEnergy.colleague)).toEqual([])
  })
  test('and is open to all where the engagement is, unless more is said', async () => {
    const id = await log({})
    await promiseAt(id, 'To call again')
    await promiseAt(id, 'To keep it quiet', { marking: 'OFFICIAL-SENSITIVE' })
    expect(await seenBy(desks.cleanEnergy.colleague)).toEqual(['To call again'])
  })
})
