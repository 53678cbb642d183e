import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desks, openDesks, realCtx } from '../../../../test/support/a-desk.ts'
import { testApp } from '../../../../test/support/app.ts'
import { Client } from '../../../../test/support/client.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { FileInput, keepFile } from './keep-file.ts'

let engine: Engine
let app: FastifyInstance
let desks: Desks
let held: string
beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
  const call = { form: 'call', title: 'A call', startsAt: '2026-11-20T10:00', marking: 'OFFICIAL-SENSITIVE' }
  held = (await logEngagement(ours(), { ...call, businesses: [{ businessId: desks.laboratory.id }] })).id
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

const ours = () => realCtx(engine, desks.lifeSciences.worker)
const PDF = Buffer.from('%PDF-1.7 drawings')
const keep = (sent: { name: string; bytes: Uint8Array } | undefined) =>
  keepFile(ours(), held, sent, FileInput.parse({}))

test.each([
  [undefined, 'Choose a file'],
  [{ name: 'a.pdf', bytes: Buffer.alloc(0) }, 'a.pdf is empty'],
  [{ name: 'a.pdf', bytes: Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]) }, 'larger than 10 MB'],
  [{ name: 'a.pdf', bytes: Buffer.from('MZ a program') }, 'not of a kind we keep'],
  [{ name: 'a.exe', bytes: Buffer.from('MZ') }, 'not of a kind we keep'],
  [{ name: 'a.txt', bytes: Buffer.from('<script>x</script>') }, 'not of a kind we keep'],
  [{ name: 'SECRET - a.pdf', bytes: PDF }, 'marked SECRET']
])('is refused: %#', async (sent, words) => {
  await expect(keep(sent)).rejects.toThrow(words)
})

test('nobody adds to what they may not see', async () => {
  const stranger = realCtx(engine, desks.cleanEnergy.worker)
  await expect(keepFile(stranger, held, { name: 'a.pdf', bytes: PDF }, FileInput.parse({}))).rejects.toThrow(
    'does not exist'
  )
})

test('a file is kept as sensitive as its engagement, once, and given out to be kept and never shown', async () => {
  const client = new Client(app)
  await client.signIn('wren-ls')
  const url = `/engagements/${held}`
  const token = /name="_csrf" value="([^"]+)"/.exec((await client.get(url)).body)?.[1] ?? ''
  const send = (name: string) =>
    client.sendFiles(`${url}/file`, { _csrf: token }, [{ field: 'file', name, bytes: PDF }])
  expect((await send('site & plan.pdf')).statusCode).toBe(303)
  const again = await send('again.pdf')
  expect([again.statusCode, again.body.includes('The same file is here already, as site &amp; plan.pdf')]).toEqual([
    422,
    true
  ])
  const shown = await client.get(url)
  expect(shown.body).toContain('site &amp; plan.pdf')
  const href = new RegExp(`href="(${url}/files/[^"]+)"`).exec(shown.body)?.[1] ?? ''
  const file = await client.get(href)
  expect(file.rawPayload.equals(PDF)).toBe(true)
  expect(file.headers['content-disposition']).toBe("attachment; filename*=UTF-8''site%20%26%20plan.pdf")
  expect(file.headers['content-security-policy']).toContain('sandbox')
  const other = new Client(app)
  await other.signIn('wren-ce')
  expect((await other.get(href)).statusCode).toBe(404)
})
