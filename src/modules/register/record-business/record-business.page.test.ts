import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'

let engine: Engine
let app: FastifyInstance
let browser: Client
beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  app = await testApp(engine)
  browser = new Client(app)
  await browser.signIn('sula-central')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

test('is for those who may record', async () => {
  expect([302, 303, 401]).toContain((await new Client(app).get('/businesses/record')).statusCode)
})

test('shows what is wrong beside its box, and keeps what was typed', async () => {
  const refused = await browser.submit('/businesses/record', { name: '', kind: 'charity', town: 'Leeds' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Enter the name of the business')
  expect(refused.body).toContain('value="Leeds"')
})

test('records a business, shows it, and warns of one just like it', async () => {
  const done = await browser.submit('/businesses/record', {
    name: 'Orchard Mending',
    kind: 'sole-trader',
    postcode: 'LS1 4AP',
    tradingNames: 'Mend It\nFix It',
    sicCodes: '62012 95110'
  })
  expect(done.statusCode).toBe(303)
  const shown = await browser.get(String(done.headers.location))
  expect(shown.body).toContain('Orchard Mending')
  expect(shown.body).toContain('Trades under this name')
  expect(shown.body).toContain('Recorded by an official')
  expect(shown.body).toContain('Also matches')
  const again = await browser.submit('/businesses/record', { name: 'Orchard mending', kind: 'charity' })
  expect(again.statusCode).toBe(422)
  expect(again.body).toContain('This looks like Orchard Mending')
  expect(again.body).toContain('I have looked, and this is another business')
  const other = await browser.submit('/businesses/record', {
    name: 'Orchard mending',
    kind: 'charity',
    notADuplicate: 'yes'
  })
  expect(other.statusCode).toBe(303)
})

test('lets a supervisor say which sector it is in', async () => {
  const found = await browser.get('/businesses?q=orchard+mending')
  const href = /href="(\/businesses\/[0-9a-f-]{36})"/.exec(found.body)?.[1] ?? ''
  const refused = await browser.submit(`${href}/sector`, { sector: 'CE', basis: 'analyst', reason: '' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Enter the reason')
  const done = await browser.submit(`${href}/sector`, {
    sector: 'CE',
    basis: 'analyst',
    primary: 'yes',
    reason: 'Mends heat pumps'
  })
  expect(done.statusCode).toBe(303)
  const shown = await browser.get(href)
  expect(shown.body).toContain('Judged by an official')
  expect(shown.body).toContain('Mends heat pumps')
})
