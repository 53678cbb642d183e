import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Actor } from '../../../platform/ctx.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { listReminders } from '../../government/index.ts'
import { loadAccount } from '../account-page/load-account.ts'
import { addMember } from '../add-member/add-member.ts'
import { endMembership } from '../end-membership/end-membership.ts'
import { openAccount } from '../open-account/open-account.ts'
import { SetCover } from '../set-cover/set-cover.schema.ts'
import { setCover } from '../set-cover/set-cover.ts'

let engine: Engine
let world: AccountWorld
let id: string
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  const { works, lead, deputy, officeId } = world
  ;({ id } = await openAccount(as(world.director), {
    ...{ businessId: works, tier: 'priority', reason: 'Plans a plant', officeId, lead: lead.id, deputy: deputy.id }
  }))
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor, at = now) => realCtx(engine, actor, at)
const contact = { who: 'Thea Pell', role: 'departmental-contact' }
const cover = () => ({
  absentId: world.lead.id,
  covering: 'Thea Pell',
  fromOn: '2026-11-24',
  untilOn: '2026-12-08',
  reason: 'Leave'
})
const client = async (persona: string) => {
  const browser = new Client(app)
  await browser.signIn(persona)
  return browser
}

describe('the team', () => {
  test('is not changed by whoever does not look after it', async () => {
    await expect(addMember(as(world.caseworker), id, contact)).rejects.toThrow('permission')
    await expect(addMember(as(world.third), id, contact)).rejects.toMatchObject({ permission: 'account.oversee' })
    await expect(addMember(as(world.lead), crypto.randomUUID(), contact)).rejects.toThrow('does not exist')
  })
  test('takes no second lead, nobody twice, nobody before its first day, no business of another group', async () => {
    const add = (changed: object) => addMember(as(world.lead), id, { ...contact, ...changed })
    await expect(add({ role: 'lead' })).rejects.toMatchObject({ code: 'role-by-hand-over' })
    await expect(add({ fromOn: '2026-11-01' })).rejects.toMatchObject({ field: 'fromOn' })
    await expect(add({ role: 'local-manager', businessId: world.bakery })).rejects.toMatchObject({
      field: 'businessId'
    })
    await add({})
    await expect(add({})).rejects.toMatchObject({ code: 'on-the-team-already' })
    expect((await listReminders(as(world.third))).reminders[0]?.words).toContain('departmental contact')
  })
  test('keeps who was on it', async () => {
    const before = await loadAccount(as(world.lead), id)
    const thea = before.team.find(({ official }) => official === 'Thea Pell')
    const lead = before.team.find(({ role_code }) => role_code === 'lead')
    await expect(endMembership(as(world.lead), id, lead?.id ?? '')).rejects.toMatchObject({ code: 'role-by-hand-over' })
    await endMembership(as(world.deputy), id, thea?.id ?? '')
    const { team } = await loadAccount(as(world.caseworker), id)
    expect(team.find(({ official }) => official === 'Thea Pell')).toMatchObject({
      until_on: '2026-11-23',
      is_current: false
    })
  })
})

describe('cover', () => {
  test('is refused backwards, for a stranger to the team, by oneself, and twice for the same days', async () => {
    const set = (changed: object) => setCover(as(world.lead), id, { ...cover(), ...changed })
    expect(SetCover.safeParse({ ...cover(), untilOn: '2026-11-24' }).success).toBe(false)
    await expect(set({ absentId: world.policy.id })).rejects.toMatchObject({ field: 'absentId' })
    await expect(set({ covering: world.lead.id })).rejects.toMatchObject({ field: 'covering' })
    await set({})
    await expect(set({ fromOn: '2026-12-01', untilOn: '2026-12-20' })).rejects.toMatchObject({
      code: 'covered-already'
    })
  })
  test('lets the one who stands in keep the account on those days, and on no other', async () => {
    const during = () => new Date('2026-11-30T10:00:00Z')
    const add = (at: () => Date) => addMember(as(world.third, at), id, { who: 'Pau Ogden', role: 'analyst' })
    await expect(add(now)).rejects.toMatchObject({ permission: 'account.oversee' })
    await expect(add(() => new Date('2026-12-08T10:00:00Z'))).rejects.toMatchObject({ permission: 'account.oversee' })
    await add(during)
  })
})

describe('on the pages', () => {
  test('the business says who owns the relationship, and a small firm’s page says it in the same words', async () => {
    const staff = await client('caseworker')
    const managed = await staff.get(`/businesses/${world.works}`)
    expect(managed.body).toContain('Who owns this relationship')
    expect(managed.body).toContain('Lena Marsh, lead account manager')
    expect(managed.body).toContain('Department for Business and Trade, since 23 November 2026')
    const small = await staff.get(`/businesses/${world.bakery}`)
    expect(small.body).toContain('Who owns this relationship')
    expect(small.body).toContain('first point of contact')
  })
  test('the account shows team, cover and history; only those who look after it may change it', async () => {
    const shown = await (await client('caseworker')).get(`/accounts/${id}`)
    expect(shown.body).toContain('Thea Pell stands in for Lena Marsh from 24 November 2026 until 8 December 2026')
    expect(shown.body).toContain('Cover arranged: Thea Pell')
    expect(shown.body).not.toContain('Change the team')
    const lead = await client('lead')
    const wrong = await lead.submit(`/accounts/${id}/team`, { who: 'Nobody Known', role: 'analyst' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('value="Nobody Known"')
    expect((await lead.get('/accounts/not-an-id')).statusCode).toBe(404)
  })
})
