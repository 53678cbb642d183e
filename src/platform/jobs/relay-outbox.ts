import type PgBoss from 'pg-boss'
import { type Engine, withSession } from '../db/engine.ts'
import { executorOver, REACTIONS } from './queue.ts'

const BATCH = 200

type OutboxRow = { id: string; audit_seq: string; reaction: string; event: string; subject_id: string; facts: object }

/** Moves what committed transactions asked for into the queue, exactly once; returns how many were moved. */
export const relayOutbox = async (engine: Engine, boss: PgBoss): Promise<number> =>
  withSession(engine, async (session) => {
    await session.exec('begin')
    try {
      const { rows } = await session.query<OutboxRow>(
        `delete from platform.outbox where id in
           (select id from platform.outbox order by id limit ${BATCH} for update skip locked)
         returning id, audit_seq, reaction, event, subject_id, facts`
      )
      const jobs = rows.map(({ id: _id, ...data }) => ({ name: REACTIONS, data }))
      if (jobs.length) await boss.insert(jobs, { db: executorOver(session) })
      await session.exec('commit')
      return rows.length
    } catch (error) {
      await session.exec('rollback')
      throw error
    }
  })
