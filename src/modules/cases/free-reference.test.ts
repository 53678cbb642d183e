import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks, realCtx } from '../../../test/support/a-desk.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { publicActor } from '../../../test/support/world.ts'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { Engine } from '../../platform/db/engine.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import { newCaseReference } from './case-reference.ts'
import { freeReference } from './free-reference.ts'
import { raiseCase } from './raise-case/raise-case.ts'
import type { CaseTables } from './tables.ts'

let engine: Engine
let taken: string
let stranger: Ctx
beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  stranger = realCtx(engine, publicActor())
  const raised = await raiseCase(stranger, {
    words: 'The permit for our oven has not come and nobody says when it will.',
    business: { name: 'Harbour Bakery' },
    contact: { name: 'Ada Marsh', email: 'ada@example.com' },
    shareConsent: true
  })
  taken = raised.reference
})
afterAll(() => engine.close())

const asked = (draw: () => string) => inTransaction(stranger, (tx) => freeReference(tx, draw))

test('where every reference drawn is taken, the refusal says to try again', async () => {
  await expect(asked(() => taken)).rejects.toThrow('Try again in a moment')
})

test('a reference that another case has is passed over, even for somebody who may not see that case', async () => {
  const free = newCaseReference()
  const drawn = [taken, free, newCaseReference()]
  expect(await asked(() => drawn.shift() ?? '')).toBe(free)
})

test('looking for one leaves whoever asks with their own eyes', async () => {
  const seen = await inTransaction(stranger, async (tx) => {
    await freeReference(tx)
    return tables<CaseTables>(tx).selectFrom('cases.case').select('reference').execute()
  })
  expect(seen).toEqual([])
})
