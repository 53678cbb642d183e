import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'

let engine: Engine
let app: FastifyInstance
beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  app = await testApp(engine)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const words = 'Nid yw gweithredwr y grid yn rhoi dyddiad cysylltu i’m cwsmeriaid.'
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function inWelsh(): Promise<Client> {
  const client = new Client(app)
  await client.get('/?language=cy')
  return client
}

test('the language is the one named, else the one chosen before, else the one the browser wishes for', async () => {
  const wished = async (header: string) =>
    (await app.inject({ url: '/raise', headers: { 'accept-language': header } })).headers['content-language']
  expect(await wished('cy-GB,en;q=0.8')).toBe('cy')
  expect(await wished('en-GB,cy;q=0.5')).toBe('en-GB')
  expect(await wished('fr, cy;q=0')).toBe('en-GB')
  const client = await inWelsh()
  const chosen = await client.get('/raise')
  expect(chosen.body).toMatch(/^<!doctype html><html lang="cy"/)
  expect(chosen.headers.vary).toContain('Cookie')
  expect((await client.get('/raise?language=en')).body).toContain('<html lang="en-GB"')
  expect((await client.get('/raise?language=xx')).body).toContain('<html lang="en-GB"')
})

test('a refusal is in Welsh at the top and beside the box, and what was typed stays', async () => {
  const client = await inWelsh()
  const refused = await client.submit('/raise', { words: 'rhy fyr' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('<title>Gwall: Dywedwch wrthym am y broblem')
  expect(text(refused.body)).toContain('Mae problem Dywedwch ychydig mwy wrthym')
  expect(text(refused.body)).toContain('Gwall: Dywedwch ychydig mwy wrthym')
  expect(refused.body).toContain('>rhy fyr</textarea>')
  await client.submit('/raise', { words })
  for (const [step, typed, said] of [
    ['business', { business: 'unlisted' }, 'Rhowch enw’r busnes'],
    ['business', { find: 'yes' }, 'Rhowch enw neu rif eich busnes'],
    ['place', { postcode: 'zz', nation: 'wales' }, 'Rhowch god post llawn'],
    ['place', { postcode: 'CF10 3NQ', nation: 'scotland' }, 'Yng Nghymru y mae’r cod post hwn'],
    ['size', {}, 'Dewiswch faint o bobl'],
    ['contact', { name: '', email: 'dim' }, 'Rhowch gyfeiriad e-bost yn y fformat cywir'],
    ['sharing', {}, 'Dewiswch a gawn rannu']
  ] as const) {
    const { statusCode, body } = await client.submit(`/raise/${step}`, typed)
    expect([step, statusCode]).toEqual([step, 422])
    expect(text(body)).toContain(said)
  }
})

test('changing the language half way judges nothing and loses nothing', async () => {
  const client = new Client(app)
  const changed = await client.submit('/raise', { words: 'half a', language: 'cy' })
  expect(changed.headers.location).toBe('/raise')
  const again = await client.get('/raise')
  expect(again.body).toContain('<html lang="cy"')
  expect(again.body).toContain('>half a</textarea>')
  expect(text(again.body)).not.toContain('Mae problem')
})

test('a form that was open for too long says so in Welsh, and can be sent again', async () => {
  const client = await inWelsh()
  const late = await client.post('/raise', { words }, { 'sec-fetch-site': 'same-origin' })
  expect(late.statusCode).toBe(403)
  expect(text(late.body)).toContain('Bu’r dudalen ar agor yn rhy hir')
  expect(late.body).toContain('Ei anfon eto')
  expect(text((await client.get('/dim-yma')).body)).toContain('Ni chafwyd hyd i’r dudalen')
})

test('the whole way in Welsh opens a case that remembers it', async () => {
  const client = await inWelsh()
  await client.submit('/raise', { words })
  await client.submit('/raise/business', { business: 'unlisted', businessName: 'Becws Dwyfor' })
  await client.submit('/raise/place', { postcode: 'CF10 3NQ', nation: 'wales' })
  await client.submit('/raise/size', { sizeBand: '10-49' })
  await client.submit('/raise/contact', { name: 'Ffion Prys', email: 'ffion@becws.example' })
  await client.submit('/raise/sharing', { share: 'yes' })
  const check = text((await client.get('/raise/check')).body)
  for (const said of ['Becws Dwyfor (heb ei restru)', 'Cymru', '10 i 49', 'Iaith ein llythyrau Cymraeg'])
    expect(check).toContain(said)
  const sent = await client.submit('/raise/check', {})
  const reference = String(sent.headers.location).split('/').at(-1)
  const { rows } = await withSession(engine, (s) =>
    s.query<{ language: string }>('select language from cases.case where reference = $1', [reference])
  )
  expect(rows).toEqual([{ language: 'cy' }])
})
