import fs from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, testWorker } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor, theSystem } from '../../../../test/support/world.ts'
import { type Engine, withSession } from '../../../platform/db/engine.ts'
import type { Worker } from '../../../platform/jobs/worker.ts'
import { importSupport } from '../import-support/import-support.ts'
import { tellOfNew } from './tell-of-new.ts'

let engine: Engine
let app: FastifyInstance
let worker: Worker
const file = JSON.parse(
  fs.readFileSync(new URL('../../../../seeds/demo/support/schemes-2026.json', import.meta.url), 'utf8')
)

beforeAll(async () => {
  engine = await freshDatabase()
  app = await testApp(engine)
  worker = await testWorker(engine)
  await bringIn()
})
afterAll(async () => {
  await worker.stop()
  await app.close()
  await engine.close()
})

const [first] = file.schemes
const daysOn = (days: number) => () => new Date(Date.now() + days * 86_400_000)
const bringIn = (more: readonly object[] = [], days = 0) =>
  importSupport(ctxAs(engine, theSystem('scheme.import'), daysOn(days)), {
    name: 'schemes-2026.json',
    text: JSON.stringify({ ...file, schemes: [...file.schemes, ...more] })
  })
const tell = (days: number) => tellOfNew(ctxAs(engine, theSystem('support.find'), daysOn(days)))
const letters = async () => {
  await worker.drained()
  const mail = await withSession(engine, (s) =>
    s.query<{ subject: string; body: string }>(
      `select subject, body from platform.mail where to_address = 'ada@crumb.example' order by id`
    )
  )
  return mail.rows
}
const linkIn = (body = '') => /\/support\/saved\/open\/\S+/.exec(body)?.[0] ?? ''

test('news is for those who may have it', async () => {
  await expect(tellOfNew(ctxAs(engine, publicActor()))).rejects.toThrow('permission')
})

test('news comes once for each new thing that fits, only after the link was opened, and ends when it is told to', async () => {
  const she = new Client(app)
  const asked = { q: 'export', need: 'export', place: 'CF10', email: 'ada@crumb.example', news: 'yes' }
  const rude = { q: 'Win at https://evil.example/now', place: 'evil.example', email: 'bob@crumb.example', news: 'no' }
  await she.submit('/support/save?q=export', rude, '/support/save')
  await worker.drained()
  const toBob = await withSession(engine, (s) =>
    s.query<{ body: string }>(`select body from platform.mail where to_address = 'bob@crumb.example'`)
  )
  expect(toBob.rows[0]?.body).toContain('this search for business support: your own words.')
  expect(toBob.rows[0]?.body).not.toContain('evil')
  await she.submit('/support/save?q=export&need=export&place=CF10', asked, '/support/save')
  const fresh = { ...first, needs: ['export'], nations: ['wales'], keywords: ['export'] }
  await bringIn([{ ...fresh, key: 'new-1', title: 'Export help for Welsh makers' }], 1)
  expect(await tell(1), 'nobody has opened the link yet').toBe(0)

  const [kept] = await letters()
  await she.submit(linkIn(kept?.body), {}, linkIn(kept?.body))
  expect(await tell(2)).toBe(1)
  expect(await tell(3), 'nothing new since').toBe(0)
  const news = (await letters()).at(-1)
  expect(news?.subject).toBe('One new kind of support may fit')
  expect(news?.body).toContain('Export help for Welsh makers')

  const added = [
    { ...fresh, key: 'new-1', title: 'Export help for Welsh makers' },
    { ...fresh, key: 'new-2', title: 'Export help for Scots', nations: ['scotland'] }
  ]
  await bringIn(added, 4)
  expect(await tell(5), 'what is for others is no news').toBe(0)

  await she.submit(linkIn(news?.body), { end: 'yes' }, linkIn(news?.body))
  await bringIn([...added, { ...fresh, key: 'new-3', title: 'More export help for Wales' }], 6)
  expect(await tell(7), 'the letters have ended').toBe(0)
})
