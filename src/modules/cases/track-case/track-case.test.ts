import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { makePromise } from '../../engagements/index.ts'
import { addContact } from '../../register/index.ts'
import { answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { correctContact } from '../answer-as-business/correct-contact.ts'
import { sayIfItHelped } from '../answer-as-business/say-if-it-helped.ts'
import { withdrawCase } from '../answer-as-business/withdraw-case.ts'
import { askContributor } from '../ask-contributor/ask-contributor.ts'
import { reopenCase } from '../close-case/reopen-case.ts'
import { findCase } from '../find-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { askForLink } from './ask-for-link.ts'
import { clocksOf } from './clocks-of.ts'
import { loadThread } from './load-thread.ts'

const now = () => new Date('2026-11-23T10:00:00Z')

let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const rows = async <R>(text: string, values: unknown[] = []) =>
  (await withSession(engine, (session) => session.query<R>(text, values))).rows
const raise = () =>
  raiseCase(realCtx(engine, undefined, now), {
    words: 'The licence of our trial laboratory has been late for months.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })

test('what the business says in confidence says so to staff and to itself; what it says without does not', async () => {
  const { reference } = await raiseCase(realCtx(engine, undefined, now), {
    words: 'Our margin on reagents does not bear another year of this.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true,
    inConfidence: true
  })
  const { id } = (await rows<{ id: string }>('select id from cases.case where reference = $1', [reference]))[0] ?? {
    id: ''
  }
  const asBusiness = realCtx(engine, { ...publicActor([id]), byLink: [id] }, now)
  await answerAsBusiness(asBusiness, reference, { words: 'Nothing secret in this one.' })
  await answerAsBusiness(asBusiness, reference, { words: 'The price we pay is in the annex.', inConfidence: 'yes' })
  const client = new Client(app)
  await client.signIn('wren-ls')
  const seen = (await client.get(`/cases/${reference}`)).body
  expect(seen.match(/Supplied in confidence by Tern Laboratory/g)).toHaveLength(2)
  const thread = await inTransaction(asBusiness, (tx) => loadThread(tx, reference))
  expect(thread.entries.map((one) => one.inConfidence)).toEqual([true, false, true])
})

test('where the business is not known, it is the person who supplied it', async () => {
  const { reference } = await raiseCase(realCtx(engine, undefined, now), {
    words: 'The licence of our clinical laboratory for a new medicine is late.',
    business: null,
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true,
    inConfidence: true
  })
  const client = new Client(app)
  await client.signIn('wren-central')
  const seen = (await client.get(`/cases/${reference}`)).body
  expect(seen).toContain('Supplied in confidence by Ada Marsh')
})

describe('what the business does with its case, nobody who only reads it does', () => {
  const everyDeed = (actor: Actor, reference: string) => {
    const ctx = realCtx(engine, actor, now)
    return [
      () => answerAsBusiness(ctx, reference, { words: 'We are content, thank you.' }),
      () => correctContact(ctx, reference, { name: 'Not Ada' }),
      () => sayIfItHelped(ctx, reference, { helped: 'yes' }),
      () => withdrawCase(ctx, reference),
      () => reopenCase(ctx, reference)
    ]
  }

  test('neither a director, nor its own team, nor a team that was asked, nor a partner', async () => {
    const { id, reference } = await raise()
    await askContributor(realCtx(engine, desks.lifeSciences.worker, now), reference, {
      team: desks.cleanEnergy.teamId,
      question: 'Is the grid ready there?',
      replyBy: '2026-12-01'
    })
    const director = staff(['case.read', 'case.read-all'])
    const partner: Actor = { ...staff(['case.raise']), kind: 'partner' }
    for (const actor of [director, partner, desks.lifeSciences.worker, desks.cleanEnergy.worker])
      for (const deed of everyDeed(actor, reference)) await expect(deed()).rejects.toThrow('does not exist')
    expect(await rows('select contact_name, helped, closed_at from cases.case where id = $1', [id])).toEqual([
      { contact_name: 'Ada Marsh', helped: null, closed_at: null }
    ])
    expect(await rows(`select 1 from cases.message where case_id = $1 and kind = 'from-business'`, [id])).toHaveLength(
      1
    )
  })

  test('nor somebody signed in through its page, until the link opens it; and then as the business', async () => {
    const { id, reference } = await raise()
    const client = new Client(app)
    await client.signIn('wren-ls')
    expect((await client.get(`/track/${reference}`)).statusCode).toBe(404)
    const refused = await client.submit(
      `/track/${reference}`,
      { words: 'As if we were them.' },
      `/track/${reference}/answer`
    )
    expect(refused.statusCode).toBe(404)

    const worker = await testWorker(engine, { now })
    await worker.drained()
    await worker.stop()
    const [letter] = await rows<{ body: string }>('select body from platform.mail where about_id = $1', [id])
    await client.submit(/\/track\/open\/[\w-]+/.exec(letter?.body ?? '')?.[0] ?? '/track/open/none', {})
    const answered = await client.submit(`/track/${reference}`, { words: 'It came.' }, `/track/${reference}/answer`)
    expect(answered.statusCode).toBe(303)
    expect(await rows(`select by_id from cases.message where case_id = $1 and words = 'It came.'`, [id])).toEqual([
      { by_id: 'public' }
    ])
  })
})

test('withdrawn or opened again twice at the same moment, it is done once', async () => {
  const { id, reference } = await raise()
  const business = () => realCtx(engine, publicActor([id]), now)
  const twice = async (deed: () => Promise<void>) =>
    (await Promise.allSettled([deed(), deed()])).map(({ status }) => status).sort()
  expect(await twice(() => withdrawCase(business(), reference))).toEqual(['fulfilled', 'rejected'])
  expect(await twice(() => reopenCase(business(), reference))).toEqual(['fulfilled', 'rejected'])
  expect(await rows('select reopened_count from cases.case where id = $1', [id])).toEqual([{ reopened_count: 1 }])
  expect(
    await rows(
      `select event from platform.audit_event where subject_id = $1 and event in ('case.withdrawn', 'case.reopened')`,
      [id]
    )
  ).toHaveLength(2)
})

test('what else we promised a firm is told to whoever opened the link we sent, and not to who typed the address of a contact', async () => {
  const keeper = realCtx(engine, staff(['contact.keep', 'business.read', 'business.record']), now)
  await addContact(keeper, desks.laboratory.id, { name: 'Ada Marsh', email: 'ada@example.com' })
  await makePromise(realCtx(engine, desks.lifeSciences.worker, now), {
    ...{ bySide: 'government', words: 'Send the map of the quay', ownerName: '', dueOn: '2026-12-10', shared: true },
    ...{ businessId: desks.laboratory.id, marking: 'OFFICIAL', handling: [], descriptors: [], namedPeople: [] }
  })
  const { id, reference } = await raise()
  const reads = async (actor: Actor) => JSON.stringify(await loadThread(realCtx(engine, actor, now), reference))
  expect(await reads(publicActor([id]))).not.toContain('map of the quay')
  expect(await reads({ ...publicActor([id, 'another']), byLink: ['another'] })).not.toContain('map of the quay')
  expect(await reads({ ...publicActor([id]), byLink: [id] })).toContain('map of the quay')
})

test('a promise for a summer day ends at five in London, on the page as on the clock', async () => {
  const { reference } = await raise()
  const found = await inTransaction(realCtx(engine, staff(['case.read-all']), now), (tx) => findCase(tx, reference))
  const promise = { id: 'p', words: 'Ring', due_on: '2026-07-01', kept_at: null }
  const at = (moment: string) => clocksOf(new Date(moment), found, [promise]).made[0]?.state
  expect(at('2026-07-01T15:59:00Z')).toBe('due')
  expect(at('2026-07-01T16:01:00Z')).toBe('late')
})

test('asking for a link leaves one line in the trail whether or not it is theirs', async () => {
  const { reference } = await raise()
  const trail = async () =>
    (await rows<{ n: number }>('select count(*)::int as n from platform.audit_event'))[0]?.n ?? 0
  for (const email of ['ada@example.com', 'guess@example.com']) {
    const before = await trail()
    await askForLink(realCtx(engine, undefined, now), { reference, email })
    expect(await trail()).toBe(before + 1)
  }
})
