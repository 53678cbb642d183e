import { afterAll, beforeAll, expect, test } from 'vitest'
import { handOverAccount, openAccount } from '../../src/modules/accounts/index.ts'
import { raiseCase } from '../../src/modules/cases/index.ts'
import { mergeBusinesses } from '../../src/modules/linkage/index.ts'
import { loadMerge } from '../../src/modules/linkage/merge-businesses/load-merge.ts'
import { undoMerge } from '../../src/modules/linkage/undo-merge/undo-merge.ts'
import { countHoldings, recordBusiness } from '../../src/modules/register/index.ts'
import { type Ctx, openTx } from '../../src/platform/ctx.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { realCtx } from '../support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../support/an-account.ts'
import { freshDatabase } from '../support/database.ts'
import { staff } from '../support/world.ts'

let engine: Engine
let world: AccountWorld
let lead: Ctx
let twin: string
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  lead = realCtx(engine, world.lead)
  twin = (
    await recordBusiness(realCtx(engine, staff(['business.record'])), {
      name: 'Harbor Bakery',
      kind: 'other',
      notADuplicate: true
    })
  ).id
})
afterAll(() => engine.close())

const reason = 'One bakery, seen on a visit'
const held = (query: string, id: string) =>
  withSession(engine, async (session) => Number((await session.query<{ n: string }>(query, [id])).rows[0]?.n))
const casesOf = (id: string) => held('select count(*) as n from cases.case where business_id = $1', id)
const prominenceOf = (id: string) => held('select prominence as n from register.business where id = $1', id)

test('what the person who merges may not see moves too, and is counted to nobody who may not see it', async () => {
  await raiseCase(realCtx(engine), {
    words: 'Our oven supplier stopped trading and nobody will repair it.',
    business: { id: twin },
    contact: { name: 'Ines Wren', email: 'ines@harbour.example' },
    shareConsent: false
  })
  const stranger = realCtx(engine, staff(['business.merge']))
  const counted = await countHoldings(stranger, [twin])
  expect(counted.find(({ one }) => one === 'case')?.counts).toEqual([0])
  const { id } = await mergeBusinesses(stranger, world.bakery, { otherId: twin, reason })
  expect([await casesOf(world.bakery), await casesOf(twin)]).toEqual([1, 0])
  const moved = await inTransaction(stranger, (tx) => openTx(tx).session.query('select from cases.case'))
  expect(moved.rows).toEqual([])
  await undoMerge(stranger, id, { reason })
  expect([await casesOf(world.bakery), await casesOf(twin)]).toEqual([0, 1])
})

test('an account goes with its business, which is found first wherever it is; and two accounts are never made one', async () => {
  const account = {
    tier: 'strategic',
    reason: 'Large employer',
    officeId: world.officeId,
    lead: world.lead.id,
    deputy: world.deputy.id
  }
  const opening = realCtx(engine, world.director)
  await openAccount(opening, { businessId: twin, ...account })
  const { id } = await mergeBusinesses(lead, world.bakery, { otherId: twin, reason })
  expect([await prominenceOf(world.bakery), await prominenceOf(twin)]).toEqual([5, 0])
  await undoMerge(lead, id, { reason })
  expect([await prominenceOf(world.bakery), await prominenceOf(twin)]).toEqual([0, 5])
  await openAccount(opening, { businessId: world.quarry, ...account })
  const both = await loadMerge(lead, world.quarry, twin)
  expect(both.hindered?.words).toContain('Both are managed accounts, each with its own lead')
  await expect(mergeBusinesses(lead, world.quarry, { otherId: twin, reason })).rejects.toThrow(
    'Both are managed accounts'
  )
})

test('a business whose account is being handed over waits for the answer', async () => {
  const { rows } = await withSession(engine, (session) =>
    session.query<{ id: string }>('select id from accounts.account where business_id = $1', [twin])
  )
  await handOverAccount(lead, rows[0]?.id ?? '', {
    role: 'lead',
    to: world.third.id,
    onDay: '2026-12-07',
    note: 'She knows them better',
    tellsBusiness: false
  })
  await expect(mergeBusinesses(lead, world.bakery, { otherId: twin, reason })).rejects.toThrow('being handed over')
})
