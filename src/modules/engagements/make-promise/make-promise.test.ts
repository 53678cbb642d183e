import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { loadBusinessPromises } from '../business-engagements/load-business-promises.ts'
import { listEngagements } from '../engagement-list/list-engagements.ts'
import { loadEngagement } from '../engagement-page/load-engagement.ts'
import { listCalendar } from '../forward-calendar/list-calendar.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
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
    const { marking } = await loadEngagement(as(desks.lifeSciences.worker), id)
    expect(marking).toBe('OFFICIAL-SENSITIVE')
    expect((await loadEngagement(as(desks.cleanEnergy.colleague), id)).marking).toBe('OFFICIAL')
  })
})

test('whoever reads sensitive words in a list, a calendar or a panel is written down', async () => {
  const { id } = await planEngagement(as(desks.lifeSciences.worker), {
    form: 'meeting',
    title: 'Quiet plan',
    startsAt: '2026-12-03T10:00',
    businesses: [{ businessId: desks.laboratory.id }],
    marking: 'OFFICIAL-SENSITIVE',
    wentOnReason: 'It was asked for'
  })
  const reader = as(desks.lifeSciences.colleague)
  const since = await readings(reader.actor)
  await listEngagements(reader, { view: 'coming', q: '' })
  await listCalendar(
    reader,
    { span: 'weeks', sector: '', minister: '', place: '' },
    { from: '2026-11-23', until: '2027-01-04' }
  )
  expect((await readings(reader.actor)).slice(since.length)).toEqual([id, id])
  await seenBy(reader.actor)
  await loadBusinessPromises(reader, desks.laboratory.id)
  const [promised, panel] = (await readings(reader.actor)).slice(since.length + 2)
  expect(promised).toBeDefined()
  expect(panel).toBe(desks.laboratory.id)
})

const readings = async (actor: Actor) =>
  (
    await withSession(engine, (s) =>
      s.query<{ subject_id: string }>(
        "select subject_id from platform.audit_event where event = 'sensitive-record.read' and actor_id = $1 order by seq",
        [actor.id]
      )
    )
  ).rows.map(({ subject_id }) => subject_id)
