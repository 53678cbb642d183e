import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesks } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { importList } from '../import-list/import-list.ts'
import { makeLinks } from '../make-links/make-links.ts'

let engine: Engine
let app: FastifyInstance
let supervisor: Client
beforeAll(async () => {
  engine = await freshDatabase()
  await openDesks(engine)
  app = await testApp(engine)
  supervisor = new Client(app)
  await supervisor.signIn('sula-central')
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

test('is for those signed in, and says what to do while there is nothing', async () => {
  expect([302, 303, 401]).toContain((await new Client(app).get('/linkage')).statusCode)
  expect((await supervisor.get('/linkage')).body).toContain('No list was brought in yet')
  expect((await supervisor.get('/linkage/review')).body).toContain('Nothing waits for review')
})

test('a link is reviewed blind, keeps what was typed when refused, and is explained once decided', async () => {
  const linker = ctxAs(engine, theSystem('linkage.link'))
  const rows = [
    ['1', 'Tern Labratories Ltd', 'EH9 9ZZ'],
    ['2', 'Harbour Bread', 'LS1 4AP']
  ]
  await importList(linker, 'Grants', 'grants.csv', { columns: ['id', 'name', 'postcode'], rows })
  await makeLinks(linker, {}, () => {})
  expect((await supervisor.get('/linkage')).body).toMatch(/Grants[\s\S]*Not looked at yet/)
  const shown = await supervisor.get('/linkage/review')
  expect(shown.body).toContain('Are these one business?')
  expect(shown.body).not.toMatch(/bits|likely/)
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(shown.body)?.[1] ?? ''
  const asked = { recordId: field('recordId'), businessId: field('businessId') }
  const hidden = await supervisor.get(`/linkage/records/${asked.recordId}`)
  expect(hidden.body).toContain('stays hidden until somebody decides')
  const refused = await supervisor.submit('/linkage/review', { ...asked, answer: '', reason: 'Same lab, same people' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Select what you think')
  expect(refused.body).toContain('Same lab, same people')
  const done = await supervisor.submit('/linkage/review', { ...asked, answer: 'same', reason: 'Same lab, same people' })
  expect(done.statusCode).toBe(303)
  const explained = await supervisor.get(`/linkage/records/${asked.recordId}`)
  expect(explained.body).toContain('How the weight adds up')
  expect(explained.body).toContain('<svg')
  expect(explained.body).toContain('Same lab, same people')
})
