import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { closeOffice, officeBySector } from '../../sector-offices/index.ts'
import { acceptCase } from '../accept-case/accept-case.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { movedCases } from '../moved-cases/moved-cases.ts'
import { raiseCase } from '../raise-case/raise-case.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

test('an office that closes loses none of its open work: the central desk answers, by the same dates', async () => {
  const raised = await raiseCase(realCtx(engine), {
    words: 'Our trial needs power at the new site and nobody will say when.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  const worker = realCtx(engine, desks.lifeSciences.worker)
  await acceptCase(worker, raised.reference)
  await handOverCase(worker, raised.reference, { toTeam: desks.cleanEnergy.teamId, note: 'A matter of power.' })

  const director = realCtx(engine, staff(['office.open']))
  const office = await inTransaction(director, (tx) => officeBySector(tx, 'LS'))
  await closeOffice(director, { officeId: office?.id ?? '', reason: 'Its work moves to another part of government.' })

  const kept = await withSession(engine, (s) =>
    s.query(
      `select c.owner_team_id, c.owner_official_id, c.status, h.answer, to_char(c.first_reply_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as by
    from cases.case c join cases.hand_over h on h.case_id = c.id where c.id = $1`,
      [raised.id]
    )
  )
  expect(kept.rows).toEqual([
    {
      owner_team_id: desks.centralDesk.teamId,
      owner_official_id: null,
      status: 'routed',
      answer: 'pulled-back',
      by: raised.firstReplyBy
    }
  ])
  const left = await withSession(engine, (s) =>
    s.query(`select actor_name from platform.audit_event where subject_id = $1 and event = 'case.taken-back'`, [
      raised.id
    ])
  )
  expect(left.rows).toHaveLength(1)
})

test('the note of a reshuffle says how many open cases a team has, whoever makes it, and names none', async () => {
  const { reference } = await raiseCase(realCtx(engine), {
    words: 'The permit of our second oven is late as well.',
    business: { id: desks.bakery.id },
    contact: { name: 'Bo Reed', email: 'bo@example.com' },
    shareConsent: true
  })
  const administrator = realCtx(engine, staff(['reshuffle.make']))
  const lines = await inTransaction(administrator, (tx) =>
    movedCases.load(tx, { bodyIds: [], postIds: [], teamIds: [desks.centralDesk.teamId] })
  )
  expect(lines).toEqual([
    { teamId: desks.centralDesk.teamId, words: expect.stringMatching(/^\d+ open cases?, \d+ taken/) }
  ])
  expect(lines[0]?.words).not.toContain(reference)
})
