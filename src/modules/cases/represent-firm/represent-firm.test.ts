import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { publicActor, staff } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { openAccount } from '../../accounts/index.ts'
import { addContact, confirmContact } from '../../register/index.ts'
import { answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { correctContact } from '../answer-as-business/correct-contact.ts'
import { withdrawCase } from '../answer-as-business/withdraw-case.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import { loadFirm } from './load-firm.ts'

const now = () => new Date('2026-11-23T10:00:00Z')

let engine: Engine
let desks: Desks
let app: Awaited<ReturnType<typeof testApp>>
let contact: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now, settings: { DEMO: 'yes' } })
  contact = await aContact(desks.laboratory.id, 'Mia Tern', 'Mia@tern.example')
  await aContact(desks.laboratory.id, 'Ola Tern', 'ola@elsewhere.example')
  await aContact(desks.bakery.id, 'Bo Reed', 'bo@bakery.example')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const keeper = () => realCtx(engine, staff(['contact.keep', 'business.read', 'business.record']), now)
const second = () =>
  realCtx(engine, staff(['contact.keep'], { id: '00000000-0000-7000-8000-000000000002', name: 'Second Official' }), now)
async function aContact(business: string, name: string, email: string) {
  const { id } = await addContact(keeper(), business, { name, email })
  await confirmContact(second(), id)
  return id
}
const raise = (words: string, email: string, { at: business = desks.laboratory.id, share = true } = {}) =>
  raiseCase(realCtx(engine, publicActor(), now), {
    words,
    business: { id: business },
    contact: { name: email.split('@')[0] ?? '', email, phone: '01632 960111' },
    shareConsent: share
  })

async function mails(to: string): Promise<string[]> {
  const worker = await testWorker(engine, { now })
  await worker.drained()
  await worker.stop()
  const found = await withSession(engine, (s) =>
    s.query<{ body: string }>(
      "select body from platform.mail where to_address = $1 and key like 'firm-link:%' order by id",
      [to]
    )
  )
  return found.rows.map(({ body }) => body)
}

const linkIn = (body: string | undefined) => /\/firm\/open\/[\w-]+/.exec(body ?? '')?.[0] ?? '/firm/open/none'

async function signedIn(email: string, from?: string): Promise<Client> {
  const client = new Client(app, from)
  const before = (await mails(email)).length
  expect((await client.submit('/firm', { email: email.toUpperCase() })).statusCode).toBe(200)
  const sent = await mails(email)
  expect(sent).toHaveLength(before + 1)
  const opened = await client.submit(linkIn(sent.at(-1)), {})
  expect(opened.statusCode).toBe(303)
  return client
}

test('an address that one official alone says is a contact’s opens nothing, until a second confirms it and the firm is told', async () => {
  const { id } = await addContact(keeper(), desks.laboratory.id, { name: 'Own Mailbox', email: 'own@mailbox.example' })
  await new Client(app).submit('/firm', { email: 'own@mailbox.example' })
  expect(await mails('own@mailbox.example')).toEqual([])
  await confirmContact(second(), id)
  const client = await signedIn('own@mailbox.example')
  expect((await client.get('/firm')).body).toContain('Your firm’s cases')
  await mails('own@mailbox.example')
  const told = await withSession(engine, (s) =>
    s.query<{ to_address: string }>(
      `select to_address from platform.mail where key like 'firm-opened:%' and body like '%Own Mailbox%' order by to_address`
    )
  )
  expect(told.rows.map((row) => row.to_address)).toEqual(['mia@tern.example', 'ola@elsewhere.example'])
  await withSession(engine, (s) =>
    s.exec(
      `update register.contact set confirmed_at = null, confirmed_by = null, confirmed_by_name = null where id = '${id}'`
    )
  )
  expect((await client.get('/firm')).body).toContain('Send me a link')
  await withSession(engine, (s) =>
    s.exec(
      `update register.contact set archived_at = now(), archived_by_name = 'x', archive_reason = 'not theirs' where id = '${id}'`
    )
  )
})

test('an address that is nobody’s contact is answered the same and gets nothing', async () => {
  const client = new Client(app)
  const stranger = await client.submit('/firm', { email: 'eve@tern.example' })
  const known = await client.submit('/firm', { email: 'bo@bakery.example' })
  expect(stranger.statusCode).toBe(200)
  expect(stranger.body.replaceAll('eve@tern.example', '')).toBe(known.body.replaceAll('bo@bakery.example', ''))
  expect(await mails('eve@tern.example')).toEqual([])
  expect((await client.submit('/firm', { email: 'nothing' })).statusCode).toBe(422)
})

test('without an opened link there is no firm, no case, and no count', async () => {
  const { reference } = await raise('The licence of our trial laboratory is late.', 'mia@tern.example')
  const client = new Client(app)
  expect((await client.get('/firm')).body).toContain('Send me a link')
  const closed = await client.get(`/firm/cases/${reference}`)
  expect(closed.statusCode).toBe(404)
  expect(closed.body).not.toContain('licence')
  await expect(loadFirm(realCtx(engine, publicActor(), now))).rejects.toThrow('does not exist')
})

test('a link opens once, to the cases raised for that firm, and to nothing else', async () => {
  const own = await raise('Our export form for reagents has no box for frozen goods.', 'mia@tern.example')
  const colleague = await raise('The freezer at the second site needs more power.', 'ola@elsewhere.example')
  const sameDomain = await raise('A visa for our new chemist does not come.', 'raj@tern.example')
  const about = await raise('My employer, the laboratory, pays wages late.', 'cross@mail.example')
  const kept = await raise('Please keep this between us: the owner is ill.', 'ola@elsewhere.example', { share: false })
  const other = await raise('The oven of our bakery has no permit.', 'bo@bakery.example', { at: desks.bakery.id })

  const client = await signedIn('mia@tern.example')
  const { body } = await client.get('/firm')
  for (const one of [own, colleague, sameDomain]) expect(body).toContain(one.reference)
  for (const one of [about, kept, other]) {
    expect(body).not.toContain(one.reference)
    expect((await client.get(`/firm/cases/${one.reference}`)).statusCode).toBe(404)
    expect((await client.get(`/track/${one.reference}`)).statusCode).toBe(404)
  }
  const read = await client.get(`/firm/cases/${colleague.reference}`)
  expect(read.body).toContain('needs more power')
  expect(read.body).not.toContain('ola@elsewhere.example')
  expect(read.body).not.toContain('01632')

  const [sent] = await mails('mia@tern.example')
  expect((await new Client(app).get(linkIn(sent))).statusCode).toBe(410)
})

test('whoever reads for a firm changes nothing by it', async () => {
  const { reference } = await raise('The second freezer needs a certificate.', 'ola@elsewhere.example')
  const client = await signedIn('mia@tern.example')
  expect((await client.get(`/firm/cases/${reference}`)).statusCode).toBe(200)
  expect((await client.get(`/track/${reference}`)).statusCode).toBe(404)
  const grants = (
    await withSession(engine, (s) =>
      s.query<{ id: string }>('select id from cases.representative where email = $1', ['mia@tern.example'])
    )
  ).rows.map(({ id }) => id)
  const reader = realCtx(engine, publicActor(grants), now)
  expect((await loadFirm(reader)).cases.map((one) => one.reference)).toContain(reference)
  await expect(withdrawCase(reader, reference)).rejects.toThrow('does not exist')
  await expect(correctContact(reader, reference, { name: 'Not Ola' })).rejects.toThrow('does not exist')
  await expect(answerAsBusiness(reader, reference, { words: 'Close it' })).rejects.toThrow('does not exist')
})

test('an address that was never confirmed by its link opens nothing, even to whoever holds its key', async () => {
  await new Client(app).submit('/firm', { email: 'bo@bakery.example' })
  const { rows } = await withSession(engine, (s) =>
    s.query<{ id: string }>('select id from cases.representative where email = $1', ['bo@bakery.example'])
  )
  await expect(loadFirm(realCtx(engine, publicActor(rows.map(({ id }) => id)), now))).rejects.toThrow('does not exist')
})

test('a contact who moved to another address, or was archived, sees nothing from that moment', async () => {
  const client = await signedIn('ola@elsewhere.example')
  expect((await client.get('/firm')).body).toContain('raised by')
  const set = (words: string) => withSession(engine, (s) => s.exec(words))
  await set(`update register.contact set email = 'ola@new.example' where email = 'ola@elsewhere.example'`)
  expect((await client.get('/firm')).body).toContain('Send me a link')
  await set(`update register.contact set email = 'ola@elsewhere.example' where email = 'ola@new.example'`)
  expect((await client.get('/firm')).body).not.toContain('Send me a link')
  const mia = await signedIn('mia@tern.example')
  await set(
    `update register.contact set archived_at = now(), archived_by_name = 'x', archive_reason = 'left' where id = '${contact}'`
  )
  expect((await mia.get('/firm')).body).toContain('Send me a link')
  expect(
    await withSession(engine, (s) =>
      s.query<{ event: string }>(
        "select distinct event from platform.audit_event where event like 'representative.%' order by event"
      )
    ).then(({ rows }) => rows.map(({ event }) => event))
  ).toEqual(['representative.confirmed', 'representative.link-asked'])
})

test('a managed firm reads who leads for the whole of government and who is the deputy; another firm does not', async () => {
  const director = realCtx(engine, staff(['account.open', 'account.read', 'business.read', 'official.find']), now)
  await openAccount(director, {
    ...{ businessId: desks.laboratory.id, tier: 'priority', reason: 'It grows' },
    ...{ lead: desks.lifeSciences.worker.name, deputy: desks.cleanEnergy.worker.name }
  })
  await aContact(desks.laboratory.id, 'Una Tern', 'una@tern.example')
  await aContact(desks.bakery.id, 'Dot Reed', 'dot@bakery.example')
  const theirs = (await (await signedIn('una@tern.example', '192.0.2.20')).get('/firm')).body
  expect(theirs).toContain('Who looks after your firm')
  expect(theirs).toContain(desks.lifeSciences.worker.name)
  expect(theirs).toContain(desks.cleanEnergy.worker.name)
  const others = (await (await signedIn('dot@bakery.example', '192.0.2.21')).get('/firm')).body
  expect(others).not.toContain('Who looks after your firm')
})
