import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, accountPersonas, openAccountWorld } from '../../../../test/support/an-account.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { staff } from '../../../../test/support/world.ts'
import { type Actor, openTx } from '../../../platform/ctx.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { keepTask, listReminders } from '../../government/index.ts'
import { addContact } from '../../register/index.ts'
import { accountOf } from '../account-of/account-of.ts'
import { addMember } from '../add-member/add-member.ts'
import { draftNote } from '../hand-over-account/draft-note.ts'
import { handOverAccount } from '../hand-over-account/hand-over-account.ts'
import { handOverLeaver } from '../hand-over-leaver/hand-over-leaver.ts'
import { placesOf } from '../hand-over-leaver/places-of.ts'
import { listHandOvers } from '../hand-over-pages/list-hand-overs.ts'
import { openAccount } from '../open-account/open-account.ts'
import { loadPortfolio } from '../portfolio/load-portfolio.ts'
import { withdrawHandOver } from '../withdraw-hand-over/withdraw-hand-over.ts'
import { answerHandOver } from './answer-hand-over.ts'

let engine: Engine
let world: AccountWorld
let id: string
let quarry: string
let app: Awaited<ReturnType<typeof testApp>>
const now = () => new Date('2026-11-23T10:00:00Z')
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
  const open = (businessId: string, lead: Actor, deputy: Actor) =>
    openAccount(as(world.director), { businessId, tier: 'growth', reason: 'Grows', lead: lead.id, deputy: deputy.id })
  ;({ id } = await open(world.works, world.lead, world.deputy))
  quarry = (await open(world.quarry, world.lead, world.deputy)).id
  await addContact(as(staff(['contact.keep', 'business.read'])), world.works, {
    name: 'Ines Roe',
    email: 'ines@northmere.example',
    first: true
  })
  app = await testApp(engine, { settings: { DEMO: 'yes' }, personas: accountPersonas, now })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const as = (actor: Actor, at = now) => realCtx(engine, actor, at)
const offer = (changed: object = {}, actor = world.lead) =>
  handOverAccount(as(actor), id, {
    role: 'lead',
    to: 'Thea Pell',
    onDay: '2026-11-30',
    note: 'Ring on Mondays',
    tellsBusiness: true,
    ...changed
  })
const leadOf = async (at = now) => (await accountOf(as(world.caseworker, at), world.works))?.lead

describe('a hand-over', () => {
  test('is refused to strangers, for a day gone by, to the deputy, and twice', async () => {
    await expect(offer({}, world.caseworker)).rejects.toThrow('permission')
    await expect(offer({}, world.policy)).rejects.toMatchObject({ permission: 'account.oversee' })
    await expect(offer({ onDay: '2026-11-22' })).rejects.toMatchObject({ field: 'onDay' })
    await expect(offer({ to: 'Dev Arkwright' })).rejects.toMatchObject({ code: 'holds-it-already' })
    await expect(offer({ to: world.caseworker.name })).rejects.toMatchObject({ code: 'cannot-answer' })
    await offer()
    await expect(offer({ to: 'Pau Ogden' })).rejects.toMatchObject({ code: 'offered-already' })
  })
  test('is taken back by whoever offered it, holds the place or is a director, and can be offered again', async () => {
    const reason = 'They are away until spring'
    const [waiting] = (await listHandOvers(as(world.third))).forMe
    const taken = (actor: Actor) => withdrawHandOver(as(actor), waiting?.id ?? '', { reason })
    await expect(taken(world.caseworker)).rejects.toThrow('permission')
    await expect(taken(world.third)).rejects.toMatchObject({ permission: 'account.oversee' })
    await taken(world.lead)
    await expect(taken(world.director)).rejects.toThrow('answered already')
    expect((await listHandOvers(as(world.third))).forMe).toEqual([])
    expect((await listReminders(as(world.third))).reminders[0]?.words).toContain(reason)
    await offer()
    expect((await listHandOvers(as(world.director))).others).toMatchObject([{ mine: true }])
    expect((await listHandOvers(as(world.deputy))).others).toMatchObject([{ mine: false }])
  })
  test('drafts its note from the record', async () => {
    const note = await draftNote(as(world.lead), id)
    for (const words of ['Northmere Therapeutics', 'Ines Roe', 'Dev Arkwright', 'Review due 23 May 2027'])
      expect(note).toContain(words)
  })
  test('changes nothing until the receiver answers; nobody else can answer; a no needs a reason', async () => {
    const [waiting] = (await listHandOvers(as(world.third))).forMe
    expect(await leadOf()).toBe('Lena Marsh')
    await expect(
      answerHandOver(as(world.policy), waiting?.id ?? '', { answer: 'accepted', reason: '' })
    ).rejects.toThrow('does not exist')
    expect((await listHandOvers(as(world.caseworker))).others).toEqual([])
    const client = new Client(app)
    await client.signIn('third')
    const no = await client.submit(
      '/accounts/hand-overs',
      { answer: 'declined' },
      `/accounts/hand-overs/${waiting?.id}/answer`
    )
    expect(no.body).toContain('Say why not')
    await answerHandOver(as(world.third), waiting?.id ?? '', { answer: 'accepted', reason: '' })
    expect(await leadOf()).toBe('Lena Marsh')
    expect(await leadOf(() => new Date('2026-11-30T10:00:00Z'))).toBe('Thea Pell')
  })
  test('tells the business, once', async () => {
    const worker = await testWorker(engine, { now })
    await worker.drained()
    await worker.stop()
    const { rows } = await withSession(engine, (s) =>
      s.query<{ to_address: string; body: string }>(
        `select to_address, body from platform.mail where key like 'hand-over-told:%'`
      )
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ to_address: 'ines@northmere.example' })
    expect(rows[0]?.body).toContain('From 30 November 2026, Thea Pell')
  })
})

describe('somebody who leaves', () => {
  const input = { onDay: '2026-12-15', toLead: 'Pau Ogden', toDeputy: 'Pau Ogden' }
  test('is passed on by those who may, all or nothing, after a try that changes nothing', async () => {
    await addMember(as(world.lead), quarry, {
      who: 'Dev Arkwright',
      role: 'analyst',
      fromOn: undefined,
      businessId: undefined
    })
    await expect(handOverLeaver(as(world.lead), world.deputy.id, input)).rejects.toThrow('permission')
    await expect(
      handOverLeaver(as(world.administrator), world.deputy.id, { ...input, toDeputy: '' })
    ).rejects.toMatchObject({ field: 'toDeputy' })
    await expect(
      handOverLeaver(as(world.administrator), world.deputy.id, { ...input, toDeputy: 'Lena Marsh' })
    ).rejects.toThrow('Greystone Quarry: They are')
    await keepTask(as(world.lead), { title: 'Read the permit', dueOn: '2026-12-20', assignedTo: world.deputy.id })
    const tried = await handOverLeaver(as(world.administrator), world.deputy.id, input, true)
    expect(tried.tasks).toBe(1)
    expect(tried.steps.map(({ business, does }) => `${business}: ${does}`)).toEqual([
      'Greystone Quarry: Offered as deputy',
      'Northmere Therapeutics: Offered as deputy',
      'Greystone Quarry: No longer analyst'
    ])
    expect((await listHandOvers(as(world.policy))).forMe).toEqual([])
    expect(await handOverLeaver(as(world.administrator), world.deputy.id, input)).toEqual(tried)
    expect((await listHandOvers(as(world.policy))).forMe).toHaveLength(2)
    const { reminders } = await listReminders(as(world.policy))
    expect(reminders.map(({ words }) => words)).toContain('A task of a colleague who leaves is yours now')
    const client = new Client(app)
    await client.signIn('policy')
    expect((await client.get('/work/tasks')).body).toContain('Read the permit')
  })
  test('is passed on without reading what others wrote to each other', async () => {
    const notes = await inTransaction(as(world.administrator), (tx) =>
      sql<{ mine: boolean }>`select offered_by = ${world.administrator.id} as mine from accounts.hand_over`.execute(
        openTx(tx).db
      )
    )
    expect(new Set(notes.rows.map(({ mine }) => mine))).toEqual(new Set([true]))
    const places = await inTransaction(as(world.administrator), (tx) => placesOf(tx, world.deputy.id))
    expect(places.map(({ offered }) => offered)).toEqual([true, true])
    const offer = { role: 'deputy', to: 'Pau Ogden', onDay: '2026-12-15', note: 'Again', tellsBusiness: false } as const
    await expect(handOverAccount(as(world.administrator), quarry, offer)).rejects.toMatchObject({
      code: expect.stringMatching('already')
    })
  })
  test('is shown to whoever keeps people', async () => {
    const client = new Client(app)
    await client.signIn('administrator')
    const { body } = await client.get(`/admin/people/${world.lead.id}`)
    expect(body).toContain('Leads one account')
    expect((await client.get(`/accounts/leavers/${world.lead.id}`)).body).toContain('Greystone Quarry')
  })
})

test('the portfolio counts what is mine, what goes cold and who carries how many', async () => {
  const mine = await loadPortfolio(as(world.lead), { view: undefined, show: 'cold', page: 1 })
  expect(mine).toMatchObject({
    asked: { view: 'mine' },
    views: { mine: 2, department: 2, all: 2 },
    counts: { accounts: 2, cold: 2, promises: 0 }
  })
  expect(mine.workload[0]).toEqual({ label: 'Lena Marsh, DBT', value: 2 })
  const client = new Client(app)
  await client.signIn('lead')
  const { body } = await client.get('/accounts')
  expect(body).toContain('No contact recorded')
  expect(body).toContain('By region or nation of the registered office')
  expect((await client.get('/work')).body).toContain('My accounts that need something')
})
