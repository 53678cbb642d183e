import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import type { Actor } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { declineHandOver } from '../answer-hand-over/decline-hand-over.ts'
import { pullBackHandOver } from '../answer-hand-over/pull-back-hand-over.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { HandOverInput } from './hand-over-case.schema.ts'
import { handOverCase } from './hand-over-case.ts'

let engine: Engine
let desks: Desks
let reference: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())
beforeEach(async () => {
  const raised = await raiseCase(realCtx(engine), {
    words: 'Our trial needs power at the new site and nobody will say when.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  reference = raised.reference
})

const as = (actor: Actor) => realCtx(engine, actor)
const note = 'They asked the operator in May; ask which queue they are in.'
const offer = (actor = desks.lifeSciences.worker, toTeam = desks.cleanEnergy.teamId) =>
  handOverCase(as(actor), reference, { toTeam, note })
const kept = async () =>
  (
    await withSession(engine, (s) =>
      s.query<{
        owner_team_id: string
        owner_official_id: string | null
        resolve_by: Date
        bounces: number
        with_supervisor: boolean
      }>(
        'select owner_team_id, owner_official_id, resolve_by, bounces, with_supervisor from cases.case where reference = $1',
        [reference]
      )
    )
  ).rows[0]

describe('refused', () => {
  test('to whoever may not work cases, and to another team, as if it were not there', async () => {
    await expect(offer(staff([]))).rejects.toThrow('permission')
    await expect(offer(publicActor())).rejects.toMatchObject({ permission: 'sign-in' })
    await expect(offer(desks.cleanEnergy.worker)).rejects.toThrow('does not exist, or you do not have access')
  })
  test('without a note, to a team that takes no cases, or to its own', async () => {
    expect(HandOverInput.safeParse({ toTeam: desks.cleanEnergy.teamId, note: ' ' }).success).toBe(false)
    await expect(offer(undefined, crypto.randomUUID())).rejects.toMatchObject({ code: 'team-takes-no-cases' })
    await expect(offer(undefined, desks.lifeSciences.teamId)).rejects.toMatchObject({ code: 'own-team' })
  })
  test('twice at once, and an answer from a team that was not asked', async () => {
    await offer()
    await expect(offer()).rejects.toMatchObject({ code: 'already-offered' })
    await expect(acceptHandOver(as(desks.lifeSciences.worker), reference)).rejects.toMatchObject({
      code: 'not-offered-to-you'
    })
    await expect(acceptHandOver(as(desks.centralDesk.worker), reference)).rejects.toThrow('does not exist')
  })
})

describe('warm', () => {
  test('the sender answers for it until the receiver accepts; the clock never starts again', async () => {
    const before = await kept()
    await offer()
    expect((await kept())?.owner_team_id).toBe(desks.lifeSciences.teamId)
    await acceptHandOver(as(desks.cleanEnergy.worker), reference)
    expect(await kept()).toMatchObject({
      owner_team_id: desks.cleanEnergy.teamId,
      owner_official_id: desks.cleanEnergy.worker.id,
      resolve_by: before?.resolve_by
    })
  })

  test('declined twice, it goes before the supervisor and stays where it was', async () => {
    await offer()
    await declineHandOver(as(desks.cleanEnergy.worker), reference, { reason: 'It is about a laboratory.' })
    expect(await kept()).toMatchObject({ bounces: 1, with_supervisor: false })
    await offer(undefined, desks.centralDesk.teamId)
    await declineHandOver(as(desks.centralDesk.worker), reference, { reason: 'An office owns this.' })
    expect(await kept()).toMatchObject({ bounces: 2, with_supervisor: true, owner_team_id: desks.lifeSciences.teamId })
  })

  test('of an acceptance and a pull-back at the same moment, one wins', async () => {
    await offer()
    const both = await Promise.allSettled([
      acceptHandOver(as(desks.cleanEnergy.worker), reference),
      pullBackHandOver(as(desks.lifeSciences.colleague), reference)
    ])
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const answers = await withSession(engine, (s) =>
      s.query('select answer from cases.hand_over h join cases.case c on c.id = h.case_id where c.reference = $1', [
        reference
      ])
    )
    expect(answers.rows).toHaveLength(1)
  })
})

test('it left behind an audit event and a note that the business cannot read', async () => {
  const { handOverId } = await offer()
  const left = await withSession(engine, (s) =>
    s.query(
      `select m.kind, e.event, e.actor_id from cases.message m join cases.case c on c.id = m.case_id
    join platform.audit_event e on e.subject_id = c.id::text and e.event = 'case.handed-over' where m.hand_over_id = $1`,
      [handOverId]
    )
  )
  expect(left.rows).toEqual([{ kind: 'note', event: 'case.handed-over', actor_id: desks.lifeSciences.worker.id }])
})
