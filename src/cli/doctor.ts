import { verifyAudit } from '../platform/audit/verify-audit.ts'
import { withSession } from '../platform/db/engine.ts'
import { pending } from '../platform/db/migrate.ts'
import type { Command } from './command.ts'

type Check = { check: string; well: boolean; words: string }

export const doctor: Command = {
  usage: 'doctor',
  words: 'say what is well and what is not',
  async run(_args, { engine, io }) {
    const checks: Check[] = []
    const todo = await withSession(engine, pending)
    checks.push({
      check: 'migrations',
      well: todo.length === 0,
      words: todo.length ? `${todo.length} to apply: run migrate` : 'up to date'
    })
    const owed = await withSession(engine, (session) =>
      session.query<{
        dead: number
        mail: number
        outbox: number
        jobs: number
      }>(`select (select count(*)::int from platform.dead_letter where requeued_at is null) dead,
        (select count(*)::int from platform.mail where status in ('failed', 'uncertain')) mail, (select count(*)::int from platform.outbox) outbox,
        (select count(*)::int from platform.job_run where failures > 0) jobs`)
    )
    const { dead = 0, mail = 0, outbox = 0, jobs = 0 } = owed.rows[0] ?? {}
    checks.push(
      { check: 'dead letters', well: dead === 0, words: `${dead} to look at` },
      { check: 'mail', well: mail === 0, words: `${mail} refused or uncertain` },
      { check: 'jobs', well: jobs === 0, words: `${jobs} failed when last started` },
      { check: 'outbox', well: outbox < 1000, words: `${outbox} waiting` }
    )
    const chain = await verifyAudit(engine)
    checks.push({ check: 'audit chain', well: chain.valid, words: chain.problem ?? `${chain.events} events, whole` })
    for (const one of checks)
      io.out(io.json ? JSON.stringify(one) : `${one.well ? 'well' : 'NOT WELL'}  ${one.check}: ${one.words}`)
    if (checks.some((one) => !one.well)) throw new Error('Something is not well')
  }
}
