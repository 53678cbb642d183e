import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, theSystem } from '../../../../test/support/world.ts'
import { openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RaiseCaseInput } from './raise-case.schema.ts'
import { raiseCase } from './raise-case.ts'

let engine: Engine
let desks: Desks
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
})
afterAll(() => engine.close())

const aProblem = (over: Partial<RaiseCaseInput> = {}): RaiseCaseInput => ({
  words: 'Nobody can tell us when our application will be decided, and we cannot plan.',
  business: null,
  contact: { name: 'Ada Marsh', email: 'ada@example.com' },
  shareConsent: true,
  ...over
})

const casesThereAre = async () =>
  (await withSession(engine, (s) => s.query<{ n: number }>('select count(*)::int n from cases.case'))).rows[0]?.n

describe('refused', () => {
  test('without the permission', async () => {
    await expect(raiseCase({ ...realCtx(engine), actor: theSystem() }, aProblem())).rejects.toThrow('permission')
  })
  test('a number that is on no register', async () => {
    const before = await casesThereAre()
    await expect(raiseCase(realCtx(engine), aProblem({ business: { number: '99999999' } }))).rejects.toMatchObject({
      code: 'business-unknown',
      field: 'business'
    })
    expect(await casesThereAre()).toBe(before)
  })
  test('a postcode that cannot be one', async () => {
    await expect(raiseCase(realCtx(engine), aProblem({ postcode: 'NOWHERE' }))).rejects.toMatchObject({
      code: 'postcode-unknown',
      field: 'postcode'
    })
  })
  test('words that say nothing, and an address that is none', async () => {
    await expect(raiseCase(realCtx(engine), aProblem({ words: 'help' }))).rejects.toThrow('Tell us a little more')
    await expect(raiseCase(realCtx(engine), aProblem({ contact: { name: 'Ada', email: 'ada' } }))).rejects.toThrow(
      'correct format'
    )
  })
})

describe('raised', () => {
  test('a business of a sector goes to its office, whatever the issue, and says why', async () => {
    const raised = await raiseCase(realCtx(engine), aProblem({ business: { id: desks.laboratory.id } }))
    expect(raised.owner).toEqual({ office: 'Office for Life Sciences', team: 'Life sciences front desk' })
    expect(raised.why.length).toBeGreaterThan(0)
    expect(raised.reference).toMatch(/^SO-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  })

  test('dates are in working days of the nation: Scotland keeps St Andrew’s Day', async () => {
    // Monday 23 November 2026; St Andrew's Day, 30 November, is a bank holiday in Scotland alone.
    const scottish = await raiseCase(realCtx(engine), aProblem({ postcode: 'EH1 1YZ' }))
    const english = await raiseCase(realCtx(engine), aProblem({ postcode: 'LS1 4AP' }))
    expect(english.firstReplyBy.slice(0, 10)).toBe('2026-11-30')
    expect(scottish.firstReplyBy.slice(0, 10)).toBe('2026-12-01')
  })

  test('a postcode that cannot be in the nation named is asked about; one near its border is believed', async () => {
    await expect(
      raiseCase(realCtx(engine), aProblem({ postcode: 'LL55 4TY', nation: 'scotland' }))
    ).rejects.toMatchObject({
      ...{ code: 'nation-elsewhere', field: 'nation' },
      message: 'This postcode is in Wales. Select Wales, or correct the postcode'
    })
    await expect(raiseCase(realCtx(engine), aProblem({ postcode: 'BT1 5GS', nation: 'england' }))).rejects.toThrow(
      'in Northern Ireland'
    )
    await raiseCase(realCtx(engine), aProblem({ postcode: 'LL14 5DG', nation: 'england' }))
  })

  test('nothing to go by, and it still has an owner: the central desk', async () => {
    const raised = await raiseCase(realCtx(engine), aProblem({ business: { name: 'A firm on no register' } }))
    expect(raised.owner.team).toBe('Central desk')
  })
})

describe('what it left behind', () => {
  test('one case, the words as a message, an audit event, and what is owed', async () => {
    const raised = await raiseCase(
      realCtx(engine),
      aProblem({ business: { id: desks.bakery.id }, words: 'The oven grant letter <b>never</b> came & we wait.' })
    )
    const kept = await withSession(engine, (s) =>
      s.query(
        `select c.business_named, m.words, m.kind, e.event, array_agg(o.reaction order by o.reaction) as owed from cases.case c join cases.message m on m.case_id = c.id
        join platform.audit_event e on e.subject_id = c.id::text join platform.outbox o on o.audit_seq = e.seq where c.id = $1 group by 1, 2, 3, 4`,
        [raised.id]
      )
    )
    expect(kept.rows).toEqual([
      {
        business_named: 'Harbour Bakery',
        words: 'The oven grant letter <b>never</b> came & we wait.',
        kind: 'from-business',
        event: 'case.raised',
        owed: ['acknowledge-case', 'gather-case', 'suggest-duplicates']
      }
    ])
  })

  test('the public, and a desk it never was with, do not see it or count it', async () => {
    const raised = await raiseCase(realCtx(engine), aProblem({ business: { id: desks.laboratory.id } }))
    const count = (actor = publicActor()) =>
      inTransaction(
        realCtx(engine, actor),
        async (tx) =>
          (
            await sql<{ n: number }>`select count(*)::int n from cases.case where id = ${raised.id}`.execute(
              openTx(tx).db
            )
          ).rows[0]?.n
      )
    expect(await count()).toBe(0)
    expect(await count(desks.cleanEnergy.worker)).toBe(0)
    expect(await count(desks.lifeSciences.worker)).toBe(1)
    expect(await count(publicActor([raised.id]))).toBe(1)
  })
})
