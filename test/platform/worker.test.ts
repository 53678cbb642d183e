import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { listDeadLetters, requeueDeadLetter } from '../../src/platform/admin/dead-letters.page.tsx'
import { audit } from '../../src/platform/audit/audit.ts'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { type Ctx, NO_REACTIONS } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { RuleBroken } from '../../src/platform/errors.ts'
import type { Reaction } from '../../src/platform/jobs/jobs.ts'
import { startWorker, type Worker } from '../../src/platform/jobs/worker.ts'
import { openLog } from '../../src/platform/log.ts'
import { freshDatabase } from '../support/database.ts'
import { ctxAs, staff } from '../support/world.ts'
import { eventually } from './eventually.ts'

const IMPATIENT = { retries: 2, firstRetrySeconds: 1, leaseSeconds: 2, sweepSeconds: 1 }

let engine: Engine
let running: Worker[] = []
beforeAll(async () => {
  engine = await freshDatabase()
})
afterEach(async () => {
  await Promise.all(running.map((worker) => worker.stop()))
  running = []
})
afterAll(() => engine.close())

const administrator = staff(['dead-letter.requeue'])

/** Somebody at work whose every `thing.done` is followed by the step `react`. */
const ctx = (): Ctx => ({
  ...ctxAs(engine, staff([]), () => new Date()),
  reactions: { ...NO_REACTIONS, after: new Map([['thing.done', ['react']]]) }
})

async function work(run: Reaction['run']): Promise<Worker> {
  const { actor: _actor, ...world } = ctx()
  const worker = await startWorker(world, [{ name: 'react', on: 'thing.done', run }], [], openLog('silent'), IMPATIENT)
  running.push(worker)
  return worker
}

const happens = (subject: string) => inTransaction(ctx(), (tx) => audit(tx, 'thing.done', subject, { to: subject }))
const dead = () => listDeadLetters({ ...ctx(), actor: administrator })
const count = async (text: string) =>
  (await withSession(engine, (s) => s.query<{ n: number }>(`select count(*)::int n from ${text}`))).rows[0]?.n

describe('a step that failed', () => {
  test('is tried again, each time later, until it succeeds', async () => {
    const tries: number[] = []
    await work(async () => {
      tries.push(Date.now())
      if (tries.length < 3) throw new Error('not yet')
    })
    await happens('third-time')
    await eventually('the third try', () => tries.length === 3)
    const [first = 0, second = 0, third = 0] = tries
    expect(second - first).toBeGreaterThanOrEqual(950)
    expect(third - second).toBeGreaterThanOrEqual(1950)
    expect(await dead()).toEqual([])
  })

  test('every time is set aside with its problem, and put back once by an administrator', async () => {
    let tries = 0
    let mended = false
    await work(async () => {
      tries += 1
      if (!mended) throw new Error('the fax machine is out of paper')
    })
    await happens('never')
    await eventually('a dead letter', async () => (await dead()).length === 1)
    expect(tries).toBe(1 + IMPATIENT.retries)
    const [letter] = await dead()
    expect(letter).toMatchObject({ reaction: 'react', subject_id: 'never', problem: 'the fax machine is out of paper' })

    const asking = (actor = administrator) => requeueDeadLetter({ ...ctx(), actor }, letter?.id ?? '')
    await expect(asking(staff([]))).rejects.toThrow('permission')
    mended = true
    await asking()
    await expect(asking()).rejects.toThrow('put back already')
    await eventually('it was done after all', () => tries === 2 + IMPATIENT.retries)
    expect(await dead()).toEqual([])
    expect(
      await count(`platform.audit_event where event = 'dead-letter.requeued' and subject_id = '${letter?.id}'`)
    ).toBe(1)
  })

  test('against a rule is set aside at once: trying again would only say so again', async () => {
    let tries = 0
    const worker = await work(async () => {
      tries += 1
      throw new RuleBroken('case-closed', 'This case is closed')
    })
    await happens('against-a-rule')
    await worker.drained()
    expect(tries).toBe(1)
    const letters = await dead()
    expect(letters).toMatchObject([{ subject_id: 'against-a-rule', problem: 'This case is closed' }])
    await requeueDeadLetter({ ...ctx(), actor: administrator }, letters[0]?.id ?? '')
    await worker.drained()
    expect(tries).toBe(2)
  })

  test('does not hold up the steps of others', async () => {
    const done: string[] = []
    let open = () => {}
    const gate = new Promise<void>((pass) => {
      open = pass
    })
    await work(async (_ctx, { subjectId }) => {
      if (subjectId === 'slow') await gate
      done.push(subjectId)
    })
    for (const subject of ['slow', 'quick-1', 'quick-2', 'quick-3']) await happens(subject)
    await eventually('the quick ones', () => done.length === 3)
    open()
    await eventually('the slow one', () => done.includes('slow'))
  })
})

describe('a step whose worker died', () => {
  test('is taken up again when its lease has run out', async () => {
    let release = () => {}
    const stuck = new Promise<void>((go) => {
      release = go
    })
    let tries = 0
    await work(async () => {
      tries += 1
      if (tries === 1) await stuck
    })
    await happens('left-behind')
    await eventually('the second try', () => tries === 2)
    release()
  })
})

describe('what happened', () => {
  test('is followed by its step, with what is known of it; what was undone is not', async () => {
    const seen: object[] = []
    const worker = await work(async ({ actor }, { event, subjectId, facts, auditSeq }) => {
      seen.push({ by: actor.id, event, subjectId, facts, numbered: Number(auditSeq) > 0 })
    })
    await happens('committed')
    const undone = inTransaction(ctx(), async (tx) => {
      await audit(tx, 'thing.done', 'rolled-back')
      throw new Error('half-way')
    })
    await expect(undone).rejects.toThrow('half-way')
    await worker.drained()
    expect(seen).toEqual([
      { by: 'system:react', event: 'thing.done', subjectId: 'committed', facts: { to: 'committed' }, numbered: true }
    ])
  })

  test('while no worker ran is not forgotten', async () => {
    for (let at = 0; at < 30; at++) await happens(`waiting-${at}`)
    expect(await count('platform.outbox')).toBe(30)
    const seen = new Set<string>()
    const worker = await work(async (_ctx, { subjectId }) => void seen.add(subjectId))
    await worker.drained()
    expect(seen.size).toBe(30)
    expect(await count('platform.outbox')).toBe(0)
  })

  test('is shared by two workers who start at once, and each step is done once', async () => {
    for (let at = 0; at < 60; at++) await happens(`shared-${at}`)
    const done: Record<string, string[]> = { first: [], second: [] }
    // Neither goes on before the other has begun, so that both take part however the machine is loaded.
    const begun = new Set<string>()
    const by =
      (name: string): Reaction['run'] =>
      async (_ctx, { subjectId }) => {
        begun.add(name)
        await eventually('both workers began', () => begun.size === 2)
        done[name]?.push(subjectId)
      }
    const [first] = await Promise.all([work(by('first')), work(by('second'))])
    await first?.drained()
    const all = [...(done.first ?? []), ...(done.second ?? [])]
    expect(all).toHaveLength(60)
    expect(new Set(all).size).toBe(60)
    expect(await verifyAudit(engine)).toMatchObject({ valid: true })
  })
})
