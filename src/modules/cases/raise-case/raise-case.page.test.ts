import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import type { Worker } from '../../../platform/jobs/worker.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let worker: Worker
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine)
  worker = await testWorker(engine)
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await engine.close()
})

const words = 'The grid operator will not give my customers a connection date.'

async function answerAll(client: Client, business: string) {
  await client.submit('/raise', { words })
  await client.submit('/raise/business', { businessQuery: 'Harbour', business, businessName: 'Warm Homes of Leeds' })
  await client.submit('/raise/place', { postcode: 'ls1 4ap', nation: 'england' })
  await client.submit('/raise/size', { sizeBand: '10-49' })
  await client.submit('/raise/contact', { name: 'Ada Marsh', email: 'ada@example.com' })
  return client.submit('/raise/sharing', { share: 'yes' })
}

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('until somebody takes it on, whoever heads the office is named to the business', async () => {
  const client = new Client(app)
  await answerAll(client, 'unlisted')
  const sent = String((await client.submit('/raise/check', {})).headers.location)
  await withSession(engine, (session) =>
    session.exec(`update sector_offices.office_post set official_id = (select id from government.official
        where email = 'sula.ls@example.gov.uk') where kind = 'director' and office_id = (select id
        from sector_offices.office_summary where sector_code = 'LS');
      update cases.case set owner_team_id = (select front_desk_team_id from sector_offices.office_summary
        where sector_code = 'LS') where reference = '${sent.split('/').at(-1)}'`)
  )
  expect(text((await client.get(sent)).body)).toMatch(/Sula ls, .*, answers for it until one of the team takes it on/i)
})

describe('nothing is lost', () => {
  test('an answer that is refused is still there, on the error page and when one comes back', async () => {
    const client = new Client(app)
    const refused = await client.submit('/raise', { words: 'too short' })
    expect(refused.statusCode).toBe(422)
    expect(text(refused.body)).toContain('There is a problem')
    expect(refused.body).toContain('Error: Tell us about the problem')
    expect(refused.body).toContain('>too short</textarea>')
    expect((await client.get('/raise')).body).toContain('>too short</textarea>')
  })
  test('a postcode and a nation that cannot both be right are asked about where they were given', async () => {
    const client = new Client(app)
    const refused = await client.submit('/raise/place', { postcode: 'LL55 4TY', nation: 'scotland' })
    expect(refused.statusCode).toBe(422)
    expect(text(refused.body)).toContain('There is a problem This postcode is in Wales. Select Wales, or correct')
    expect(refused.body).toContain('value="LL55 4TY"')
    expect((await client.submit('/raise/place', { postcode: 'LL55 4TY', nation: 'wales' })).statusCode).toBe(303)
  })
  test('a form whose token ran out shows the words and can be sent again with one press', async () => {
    const client = new Client(app)
    const expired = await client.post('/raise', { words }, { 'sec-fetch-site': 'same-origin' })
    expect(expired.statusCode).toBe(403)
    expect(text(expired.body)).toContain('Nothing you typed is lost')
    expect(expired.body).toContain(`value="${words}"`)
    const foreign = await client.post('/raise', { words }, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.body).not.toContain('Send it again')
  })
  test('a page cannot be skipped; the back button finds each answer', async () => {
    const client = new Client(app)
    await client.submit('/raise', { words })
    expect((await client.get('/raise/check')).headers.location).toBe('/raise/business')
    expect((await client.get('/raise')).body).toContain(words)
  })
})

describe('the whole way', () => {
  test('a business that is not listed is named in her own words, and the page says whose, why and by when', async () => {
    const client = new Client(app)
    const last = await answerAll(client, 'unlisted')
    expect(last.headers.location).toBe('/raise/check')
    const check = text((await client.get('/raise/check')).body)
    for (const said of [words, 'Warm Homes of Leeds (not listed)', 'LS1 4AP, England', '10 to 49', 'ada@example.com'])
      expect(check).toContain(said)
    const sent = await client.submit('/raise/check', {})
    expect(sent.headers.location).toMatch(/^\/raise\/sent\/SO-/)
    const done = text((await client.get(sent.headers.location ?? '')).body)
    for (const said of [
      'We have your message',
      'Who looks after this',
      'Central desk',
      'Why it went there',
      'You have a first answer by'
    ])
      expect(done).toContain(said)
  })

  test('pressed twice, it is sent once', async () => {
    const client = new Client(app)
    await answerAll(client, 'unknown')
    const [first, second] = [
      await client.submit('/raise/check', {}),
      await client.submit('/raise/sharing', { share: 'yes' }, '/raise/check')
    ]
    expect(first.statusCode).toBe(303)
    expect([first.headers.location, '/raise']).toContain(second.headers.location)
    const count = await withSession(engine, (s) =>
      s.query<{ n: number }>(`select count(*)::int n from cases.case where reference = $1`, [
        first.headers.location?.split('/').at(-1)
      ])
    )
    expect(count.rows[0]?.n).toBe(1)
  })

  test('the e-mail says the same as the page, and its link opens the thread once', async () => {
    const client = new Client(app)
    await answerAll(client, 'unknown')
    const sent = await client.submit('/raise/check', {})
    expect(sent.statusCode).toBe(303)
    const reference = sent.headers.location?.split('/').at(-1) ?? ''
    await worker.drained()
    const mail = await withSession(engine, (s) =>
      s.query<{ body: string; status: string }>(
        `select m.body, m.status from platform.mail m join cases.case c on c.id::text = m.about_id where c.reference = $1`,
        [reference]
      )
    )
    expect(mail.rows).toHaveLength(1)
    expect(mail.rows[0]?.status).toBe('sent')
    for (const said of ['Central desk', 'You have a first answer by', reference])
      expect(mail.rows[0]?.body).toContain(said)
    const link = /\/track\/open\/[\w-]+/.exec(mail.rows[0]?.body ?? '')?.[0] ?? ''
    const other = new Client(app)
    expect((await other.get(`/track/${reference}`)).statusCode).toBe(404)
    const opened = await other.submit(link, {})
    expect(opened.headers.location).toBe(`/track/${reference}`)
    expect(text((await other.get(`/track/${reference}`)).body)).toContain(words)
    const again = new Client(app)
    expect((await again.get(link)).statusCode).toBe(410)
  })

  test('a business found by name is shown to choose, with its number or place', async () => {
    const client = new Client(app)
    await client.submit('/raise', { words })
    const found = await client.submit('/raise/business', { businessQuery: 'harbour bakery', find: 'yes' })
    expect(found.statusCode).toBe(303)
    // The public sees the open register only; this business was added by staff.
    expect(text((await client.get('/raise/business')).body)).toContain('We found no business with that name or number')
    expect(desks.bakery.id).toBeTruthy()
  })
})
