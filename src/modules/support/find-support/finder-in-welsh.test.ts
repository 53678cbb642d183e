import fs from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { textsOf } from '../../../../test/support/texts-of.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { importSupport } from '../import-support/import-support.ts'

let engine: Engine
let app: Awaited<ReturnType<typeof testApp>>
const name = 'schemes-2026.json'
beforeAll(async () => {
  engine = await freshDatabase()
  const text = fs.readFileSync(new URL(`../../../../seeds/demo/support/${name}`, import.meta.url), 'utf8')
  await importSupport(ctxAs(engine, theSystem('scheme.import')), { name, text })
  app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

// Names of the languages and of the service; what is written alike; what the visitor wrote.
const SAME = /^(English|Cymraeg|Sector Office|Grant|Cookies|export finance|[A-Z]{2}\d|https:)|^[\d£✓✗?]/

async function saidTheSame(address: string): Promise<string[]> {
  const client = new Client(app)
  const inEnglish = new Set(textsOf((await client.get(`${address}&language=en`)).body, 'en-GB'))
  const welsh = textsOf((await client.get(`${address}&language=cy`)).body, 'cy')
  expect(welsh.length).toBeGreaterThan(20)
  return welsh.filter((said) => inEnglish.has(said) && /\p{L}{2}/u.test(said) && !SAME.test(said))
}

describe('the finder in Welsh says nothing of its own in English', () => {
  test.each([
    '/support?q=export+finance&place=CF10',
    '/support?need=manage&size=0&age=5%2B&place=LS1&sector=retail',
    '/support?need=people&all=yes',
    '/support/print?need=energy&place=CF10',
    '/support/save?need=energy&place=TLL'
  ])('%s', async (address) => expect(await saidTheSame(address)).toEqual([]))

  test('what a scheme says of itself stays as it was published, marked as English', async () => {
    const { body } = await new Client(app).get('/support?need=energy&place=CF10&language=cy')
    expect(body).toMatch(/<span lang="en-GB">Green Business Loan Scheme<\/span>/)
    expect(body).toContain('mae ar gyfer <span lang="en-GB">businesses that are in Wales</span>')
    const again = await new Client(app).get('/support?need=energy&place=CF10')
    expect(again.body).not.toContain('<span lang="en-GB">Green Business')
    expect(again.body).toContain('it is for businesses that are in Wales')
  })

  test('a refusal is in Welsh beside its box, and what was typed stays', async () => {
    const client = new Client(app)
    await client.get('/support?language=cy')
    const wrong = await client.get('/support?q=export&place=NOWHERE1')
    expect([wrong.statusCode, wrong.body.includes('Rhowch god post yn y DU')]).toEqual([422, true])
    expect(wrong.body).toContain('value="NOWHERE1"')
    const refused = await client.submit('/support/save?q=export', { q: 'export', email: 'ada' }, '/support/save')
    expect(refused.body).toContain('Rhowch gyfeiriad e-bost yn y fformat cywir')
    expect(refused.body).toContain('value="ada"')
  })
})
