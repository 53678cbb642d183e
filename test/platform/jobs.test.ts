import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listJobs } from '../../src/platform/admin/jobs.page.tsx'
import { withSession } from '../../src/platform/db/engine.ts'
import { runJob } from '../../src/platform/jobs/run-job.ts'
import { startWorker } from '../../src/platform/jobs/worker.ts'
import { openLog } from '../../src/platform/log.ts'
import { realCtx } from '../support/a-desk.ts'
import { Client } from '../support/client.ts'
import { staff } from '../support/world.ts'
import { type AnApp, openApp } from './an-app.ts'

const TOKEN = 'a-token-for-metrics-1234'
let clock = Date.parse('2026-11-23T10:00:00Z')
const now = () => new Date(clock)

let world: AnApp
beforeAll(async () => {
  world = await openApp({ now, settings: { METRICS_TOKEN: TOKEN } })
  await withSession(world.engine, (s) =>
    s.query(`insert into government.official_role (official_id, role_code) values ($1, 'administrator')`, [
      world.desks.centralDesk.supervisor.id
    ])
  )
})
afterAll(() => world.close())

const said: string[] = []
const log = openLog(
  'info',
  new Writable({
    write(line, _encoding, taken) {
      said.push(String(line))
      taken()
    }
  })
)
const run = (name: string, work: () => Promise<void>) => {
  const { actor: _actor, ...base } = realCtx(world.engine, undefined, now)
  return runJob(base, { name, cron: '0 * * * *', run: work }, log)
}
const jobs = async () => listJobs(realCtx(world.engine, staff(['job.read']), now))
const metrics = async () =>
  (await world.app.inject({ url: '/metrics', headers: { authorization: `Bearer ${TOKEN}` } })).body

test('how jobs went is not shown without the permission', async () => {
  await expect(listJobs(realCtx(world.engine, staff(['mail.read']), now))).rejects.toMatchObject({
    permission: 'job.read'
  })
})

test('a job that fails is logged, counted and shown, and the queue hears of it', async () => {
  const fails = () => run('watch-wells', () => Promise.reject(new Error('the well is dry')))
  await expect(fails()).rejects.toThrow('the well is dry')
  clock += 60_000
  await expect(fails()).rejects.toThrow('the well is dry')
  expect(said.filter((line) => line.includes('"job":"watch-wells"') && line.includes('job failed'))).toHaveLength(2)
  expect(await jobs()).toMatchObject([
    { name: 'watch-wells', failures: 2, problem: 'the well is dry', done_at: null, failed_at: now() }
  ])
  expect(await metrics()).toContain('job_failures_in_a_row{job="watch-wells"} 2')
  const client = new Client(world.app)
  await client.signIn('sula-central')
  expect((await client.get('/admin')).body).toContain('1 to look at')
  const shown = (await client.get('/admin/jobs')).body
  expect(shown).toContain('Failed 2 times in a row')
  expect(shown).toContain('the well is dry')
})

test('once it is done again all is well, and when it last failed is still known', async () => {
  const failedAt = now()
  clock += 60_000
  await run('watch-wells', async () => {})
  expect(await jobs()).toMatchObject([
    { name: 'watch-wells', failures: 0, problem: null, done_at: now(), failed_at: failedAt }
  ])
  expect(await metrics()).toContain(`job_last_done_seconds{job="watch-wells"} ${clock / 1000}`)
})

test('a job that was never started is seen as well', async () => {
  const { actor: _actor, ...base } = realCtx(world.engine, undefined, now)
  const job = { name: 'sweep-yards', cron: '0 0 1 1 *', run: async () => {} }
  const worker = await startWorker(base, [], [job], log)
  await worker.stop()
  expect((await jobs()).find(({ name }) => name === 'sweep-yards')).toMatchObject({ done_at: null, failures: 0 })
})
