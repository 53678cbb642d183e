import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../../../../test/support/an-account.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor } from '../../../../test/support/world.ts'
import { type Actor, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { accountOf } from '../account-of/account-of.ts'
import { OpenAccount } from './open-account.schema.ts'
import { openAccount } from './open-account.ts'

let engine: Engine
let world: AccountWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
})
afterAll(() => engine.close())

const as = (actor: Actor) => realCtx(engine, actor)
const clean = () => ({
  businessId: world.works,
  tier: 'strategic',
  reason: 'Makes the only supply of a medicine',
  officeId: world.officeId,
  lead: world.lead.id,
  deputy: 'Dev Arkwright'
})
const open = (changed: Partial<OpenAccount> = {}, actor = world.director) =>
  openAccount(as(actor), { ...clean(), ...changed })

describe('refused', () => {
  test('to whoever does not decide on accounts', async () => {
    await expect(open({}, world.lead)).rejects.toThrow('permission')
    await expect(open({}, publicActor())).rejects.toMatchObject({ permission: 'sign-in' })
    expect(await accountOf(as(publicActor()), world.works)).toBeUndefined()
  })
  test('without a reason, and for what does not exist', async () => {
    expect(OpenAccount.safeParse({ ...clean(), reason: ' ' }).success).toBe(false)
    await expect(open({ tier: 'platinum' })).rejects.toMatchObject({ field: 'tier' })
    await expect(open({ officeId: crypto.randomUUID() })).rejects.toMatchObject({ field: 'officeId' })
    await expect(open({ businessId: crypto.randomUUID() })).rejects.toThrow('does not exist')
    await expect(open({ lead: crypto.randomUUID() })).rejects.toMatchObject({ field: 'lead' })
  })
  test('with one person twice, and with a review behind its first day', async () => {
    await expect(open({ deputy: world.lead.id })).rejects.toMatchObject({ code: 'lead-is-deputy' })
    await expect(open({ reviewOn: '2026-11-23' })).rejects.toMatchObject({ field: 'reviewOn' })
    expect(await accountOf(as(world.lead), world.works)).toBeUndefined()
  })
})

test('gives a business its tier, lead, deputy and next review, seen by all of government', async () => {
  const { id } = await open()
  expect(await accountOf(as(world.caseworker), world.works)).toMatchObject({
    id,
    tier: 'Strategic account',
    status: 'active',
    lead: 'Lena Marsh',
    deputy: 'Dev Arkwright',
    deputy_body: 'DSIT',
    office_sector: 'LS',
    started_on: '2026-11-23',
    review_on: '2027-05-23'
  })
  await expect(open()).rejects.toMatchObject({ code: 'already-managed' })
})

describe('the database itself', () => {
  const change = (words: string) =>
    inTransaction(as(world.director), (tx) => openTx(tx).session.exec(words.replace(';', '')))
  const ACCOUNT = `(select id from accounts.account limit 1)`

  test.each([
    ['no lead', `update accounts.membership set until_on = '2026-12-01' where role_code = 'lead'`],
    ['a lead too late', `update accounts.membership set from_on = '2026-11-25' where role_code = 'lead'`],
    [
      'two deputies',
      `insert into accounts.membership (account_id, official_id, body_id, role_code, from_on, put_by, put_at)
        select account_id, (select id from government.official_summary where name = 'Thea Pell'), body_id, 'deputy', from_on, put_by, put_at
        from accounts.membership where role_code = 'deputy'`
    ],
    [
      'one person as both',
      `update accounts.membership set official_id = (select official_id from accounts.membership where role_code = 'lead') where role_code = 'deputy'`
    ],
    [
      'somebody left behind',
      `update accounts.account set ended_on = '2026-12-01', end_reason = 'Sold', status = 'ended' where id = ${ACCOUNT}`
    ]
  ])('refuses %s', async (_what, words) => {
    await expect(change(words)).rejects.toMatchObject({ code: '23514' })
  })

  test('lets a lead follow a lead without a day between', async () => {
    const before = await memberships()
    await change(`with gone as (update accounts.membership set until_on = '2026-12-01' where role_code = 'lead' returning *)
      insert into accounts.membership (account_id, official_id, body_id, role_code, from_on, put_by, put_at)
        select account_id, (select id from government.official_summary where name = 'Thea Pell'), body_id, 'lead', until_on, put_by, put_at from gone`)
    expect(await memberships()).toBe(before + 1)
  })

  const memberships = () =>
    withSession(engine, async (s) => (await s.query('select 1 from accounts.membership')).rows.length)
})
