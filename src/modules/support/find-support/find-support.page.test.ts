import fs from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desks, openDesks } from '../../../../test/support/a-desk.ts'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Worker } from '../../../platform/jobs/worker.ts'
import { learnFromOutcome } from '../ask-person/learn-from-outcome.ts'
import { importSupport } from '../import-support/import-support.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let worker: Worker
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine)
  worker = await testWorker(engine)
  const name = 'schemes-2026.json'
  const text = fs.readFileSync(new URL(`../../../../seeds/demo/support/${name}`, import.meta.url), 'utf8')
  const ended = JSON.parse(text)
  ended.schemes.push({
    ...ended.schemes[0],
    key: 'ended',
    title: 'Ended apprentice grant',
    closesOn: '2026-11-20',
    needs: ['people']
  })
  await importSupport(ctxAs(engine, theSystem('scheme.import')), { name, text: JSON.stringify(ended) })
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await engine.close()
})

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the finder', () => {
  test('begins with own words, and is light', async () => {
    const first = await new Client(app).get('/support')
    expect(text(first.body)).toContain('What do you need?')
    expect(Buffer.byteLength(first.body)).toBeLessThan(100_000)
  })

  test('does not let everything pass for an answer to words that nothing speaks of', async () => {
    const unanswered = 'Nothing we know of speaks of these words'
    expect(text((await new Client(app).get('/support?q=qwzx+vbnmk')).body)).toContain(unanswered)
    expect(text((await new Client(app).get('/support?q=money+to+hire+an+apprentice')).body)).not.toContain(unanswered)
    expect(text((await new Client(app).get('/support?need=people')).body)).not.toContain(unanswered)
  })

  test('says why a result is there, what decides where it cannot tell, and whom to talk to nearby', async () => {
    const found = await new Client(app).get('/support?q=money+to+hire+an+apprentice&place=EH1+1YZ')
    const said = text(found.body)
    expect(said).toContain('Modern Apprenticeships (Scotland)')
    expect(said).toContain('You are: it is for businesses that are in Scotland')
    expect(said).toContain('take on an apprentice')
    expect(said).toContain('Scottish Enterprise')
    expect(said).not.toContain('ApprenticeshipsNI')
    expect(Buffer.byteLength(found.body)).toBeLessThan(100_000)
  })

  test('takes from own words that a business sells abroad, so that help for exporters fits it', async () => {
    const found = text((await new Client(app).get('/support?q=sell+our+cheese+to+germany&place=CF10')).body)
    expect(found).toContain('You are: it is for businesses that sell abroad, or are about to')
  })

  test('says what would make a near miss fit', async () => {
    const found = await new Client(app).get('/support?need=manage&size=0&age=5%2B&place=LS1&sector=retail')
    expect(text(found.body)).toContain('It would fit if you had at least')
  })

  test('shows nothing that has closed, and says of its page that it closed', async () => {
    const client = new Client(app)
    expect((await client.get('/support?need=people&all=yes')).body).not.toContain('Ended apprentice grant')
    const gone = await client.get('/support/ended-apprentice-grant')
    expect(gone.statusCode).toBe(410)
    expect(text(gone.body)).toContain('This closed on 20 November 2026')
  })

  test('a postcode that is none is said beside the box, and nothing is lost', async () => {
    const wrong = await new Client(app).get('/support?q=export&place=NOWHERE1')
    expect(wrong.statusCode).toBe(422)
    expect(text(wrong.body)).toContain('Enter a UK postcode')
    expect(wrong.body).toContain('value="NOWHERE1"')
    expect(wrong.body).toContain('value="export"')
  })

  test('takes from the register what it knows of a firm', async () => {
    const official = new Client(app)
    await official.signIn('wren-ls')
    const found = await official.get(`/support?need=innovate&business=${desks.laboratory.id}`)
    expect(text(found.body)).toContain('From the register: Tern Laboratory')
    expect(text(found.body)).not.toContain('What does the business do?')
    // It was recorded by an official, so the public is not told that it is there.
    const anybody = await new Client(app).get(`/support?need=innovate&business=${desks.laboratory.id}`)
    expect(anybody.body).not.toContain('Tern Laboratory')
  })
})

/** What happens when a business says whether its case helped, without the weeks in between. */
const judged = async (helped: 'yes' | 'no') => {
  const found = await withSession(engine, (s) =>
    s.query<{ id: string }>('select case_id::text as id from support.finding where case_id is not null')
  )
  const event = { event: 'case.judged', subjectId: found.rows[0]?.id ?? '', facts: { helped } }
  await inTransaction(ctxAs(engine, theSystem()), (tx) => learnFromOutcome(tx, event))
}

describe('ask a person', () => {
  test('everything said goes along, and the caseworker sees what the finder showed; a judgement moves the order', async () => {
    const client = new Client(app)
    const asked = await client.submit(
      '/support?q=export+finance&place=LS1+4AP&size=10-49',
      {
        q: 'I need export finance for a big order',
        place: 'LS1 4AP',
        size: '10-49'
      },
      '/support/ask'
    )
    expect(asked.headers.location).toBe('/raise/business')
    const named = await client.submit('/raise/business', { business: 'unknown' })
    expect(named.headers.location, 'place and size were said already').toBe('/raise/contact')
    expect((await client.get('/raise/check')).headers.location).toBe('/raise/contact')
    await client.submit('/raise/contact', { name: 'Ada Marsh', email: 'ada@example.com' })
    await client.submit('/raise/sharing', { share: 'yes' })
    const check = text((await client.get('/raise/check')).body)
    for (const said of ['I need export finance', 'LS1 4AP, England', '10 to 49']) expect(check).toContain(said)
    const sent = await client.submit('/raise/check', {})
    expect(sent.headers.location).toMatch(/^\/raise\/sent\/SO-/)
    const kept = await withSession(engine, (s) =>
      s.query<{ n: number }>('select jsonb_array_length(shown) n from support.finding where case_id is not null')
    )
    expect(kept.rows[0]?.n).toBeGreaterThan(0)
    await judged('yes')
    const again = text((await client.get('/support?q=I+need+export+finance+for+a+big+order&place=LS1&size=10-49')).body)
    expect(again).toContain('told us afterwards how it went: it helped 100%. That moves it up a little')
    expect(again).toContain('How these are put in order')
  })
})

describe('keeping a search', () => {
  test('says that it means e-mails, refuses what is no address, and opens by its link once', async () => {
    const client = new Client(app)
    const page = text((await client.get('/support/save?q=export')).body)
    expect(page).toContain('Keeping it means e-mails')
    const refused = await client.submit(
      '/support/save?q=export',
      { q: 'export', email: 'ada', news: 'yes' },
      '/support/save'
    )
    expect(refused.statusCode).toBe(422)
    const saved = await client.submit(
      '/support/save?q=export',
      { q: 'export', need: 'export', email: 'ada@example.com', news: 'yes' },
      '/support/save'
    )
    expect(saved.headers.location).toBe('/support/saved')
    await worker.drained()
    const mail = await withSession(engine, (s) =>
      s.query<{ body: string }>(`select body from platform.mail where subject = 'Your search for business support'`)
    )
    const link = /\/support\/saved\/open\/\S+/.exec(mail.rows[0]?.body ?? '')?.[0] ?? ''
    const opened = await client.submit(link, {}, link)
    expect(opened.headers.location).toBe('/support?q=export&need=export')
    expect((await client.get(link)).statusCode).toBe(410)
  })
})
