import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { openPglite } from '../../src/platform/db/pglite.ts'
import { smtpTransport } from '../../src/platform/mail/smtp-transport.ts'
import { seedReference } from '../../src/seed-reference.ts'
import { tokenFor } from '../platform/an-app.ts'
import { eventually } from '../platform/eventually.ts'
import { type MailServer, openMailServer } from '../platform/mail-server.ts'
import { openDesks } from '../support/a-desk.ts'
import { testWorker } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import { REPLIES, SUBMISSIONS, submitAll } from './businesses.ts'
import { enlist, type Member } from './fleet.ts'
import { expectAllIsWell, owed } from './what-is-left.ts'

const LIMIT_MS = 240_000
const FROM = 'Sector Office <no-reply@sector-office.example>'
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'so-kill-'))
let mail: MailServer
let fleet: Member[] = []

beforeEach(async () => {
  mail = await openMailServer()
})
afterEach(async () => {
  await Promise.all(fleet.map((member) => member.kill()))
  fleet = []
  await mail.close()
})
afterAll(() => fs.rmSync(dir, { recursive: true, force: true }))

const settings = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  NODE_ENV: 'test',
  DEMO: 'no',
  SECRET_KEY: 'only for tests: thirty-two characters',
  LOG_LEVEL: 'info',
  SMTP_URL: mail.url,
  MAIL_FROM: FROM,
  ...more
})

/** A few offices to send cases to, and a token of somebody at the central desk. */
async function aWorldIn(engine: Engine): Promise<string> {
  const { centralDesk } = await openDesks(engine)
  return tokenFor(engine, centralDesk.worker)
}

// Until then everybody lives, so that all have had a share: on a quick machine the rest is answered while one starts again.
const CALM = 60

/** Kills somebody, chosen by lot, each time the count passes one of some numbers drawn by lot, and starts it again. */
function killer(members: readonly Member[], kills: number) {
  const span = (SUBMISSIONS - CALM) / kills
  const marks = Array.from({ length: kills }, (_, at) => CALM + Math.floor(at * span + Math.random() * span))
  // One after the other for each member: two kills at once would start it twice.
  const restarts = new Map<Member, Promise<void>>()
  const deeds: string[] = []
  return {
    onAccepted(count: number) {
      if (!marks.includes(count)) return
      const victim = members[Math.floor(Math.random() * members.length)]
      if (!victim) return
      deeds.push(`${victim.name} at ${count}`)
      const before = restarts.get(victim) ?? Promise.resolve()
      restarts.set(
        victim,
        before
          .then(() => new Promise((moment) => setTimeout(moment, Math.random() * 80)))
          .then(() => victim.kill())
          .then(() => victim.start())
      )
    },
    async settled() {
      await Promise.all(restarts.values())
      return deeds.join(', ')
    }
  }
}

const tell = (words: string) => void process.stdout.write(`${words}\n`)

test(
  'embedded: the one process is killed again and again, also while it starts, and nothing is lost or said twice',
  async () => {
    const dataDir = path.join(dir, 'embedded')
    const before = await openPglite({ dataDir })
    await migrate(before)
    await seedReference(before)
    const token = await aWorldIn(before)
    await before.close()

    const env = settings({ DATA_DIR: dataDir })
    const server = await enlist('serve', env)
    fleet = [server]
    await server.start()
    const death = killer(fleet, 5)
    const submitted = await submitAll({ urls: [server.url ?? ''], token, onAccepted: death.onAccepted })
    const deeds = await death.settled()
    await server.kill()
    const starting = server.start()
    await new Promise((moment) => setTimeout(moment, 500 + Math.random() * 1000))
    await server.kill()
    await starting
    await server.start()
    expect(submitted.replied()).toBe(REPLIES)

    const verify = spawnSync(process.execPath, ['bin/sector-office.mjs', 'audit', 'verify', '--json'], {
      env: { PATH: process.env.PATH, ...env }
    })
    expect(JSON.parse(verify.stdout.toString())).toMatchObject({ valid: true })
    expect(await server.stop()).toBe(0)
    const engine = await openPglite({ dataDir })
    const worker = await testWorker(engine, { transport: smtpTransport(mail.url, FROM) })
    await worker.drained()
    await worker.stop()
    tell(`embedded: killed ${deeds}; ${await expectAllIsWell(engine, mail, submitted)}`)
    await engine.close()
  },
  LIMIT_MS
)

const onServer = process.env.TEST_DATABASE_URL ? [process.env.TEST_DATABASE_URL] : []
test.each(onServer)(
  'PostgreSQL %s: two web processes and two workers are killed by lot, share the load, and nothing is lost or said twice',
  async (address) => {
    const engine = await freshDatabase()
    const { rows } = await withSession(engine, (s) => s.query<{ name: string }>('select current_database() as name'))
    const url = new URL(address)
    url.pathname = `/${rows[0]?.name}`
    const token = await aWorldIn(engine)

    const env = settings({ DATABASE_URL: url.href, DATABASE_POOL: '6', WORKER: 'separate', DATA_DIR: dir })
    fleet = await Promise.all([
      enlist('serve', env, 'web 1'),
      enlist('serve', env, 'web 2'),
      enlist('worker', env, 'worker 1'),
      enlist('worker', env, 'worker 2')
    ])
    await Promise.all(fleet.map((member) => member.start()))
    const death = killer(fleet, 8)
    const urls = fleet.flatMap((member) => member.url ?? [])
    const submitted = await submitAll({ urls, token, onAccepted: death.onAccepted })
    const deeds = await death.settled()
    await eventually('nothing is owed any more', async () => (await owed(engine)) === 0, 80_000)

    const steps = fleet.filter(({ url: web }) => !web).map(({ said }) => said.match(/"reaction done"/g)?.length ?? 0)
    expect(Math.min(...steps)).toBeGreaterThan(20)
    expect(Math.min(...urls.map((web) => submitted.answeredBy.get(web) ?? 0))).toBeGreaterThan(20)
    expect(await Promise.all(fleet.map((member) => member.stop()))).toEqual([0, 0, 0, 0])
    tell(
      `PostgreSQL: killed ${deeds}; ${await expectAllIsWell(engine, mail, submitted)}; steps by worker ${steps.join(' and ')}`
    )
    await engine.close()
  },
  LIMIT_MS
)
