import { createHash } from 'node:crypto'
import { type Engine, withSession } from '../db/engine.ts'

const PAGE = 5000

type Line = { seq: string; line: string; previous: string; hash: string }
export type AuditVerdict = { valid: boolean; events: number; head: string; problem: string | null }

/**
 * Recomputes the whole chain outside the database: each hash is SHA-256 of the one before and its own line (as RFC 6962
 * chains do with one leaf), numbers run without a gap, and the last equals the head kept apart.
 */
export const verifyAudit = async (
  engine: Engine,
  progress: (words: string) => void = () => {}
): Promise<AuditVerdict> =>
  withSession(engine, async (session) => {
    let previous = createHash('sha256').update('sector office audit chain').digest('hex')
    let seq = 0
    for (;;) {
      const { rows } = await session.query<Line>(
        `select seq, platform.audit_line(seq, at, actor_kind, actor_id, actor_name, event, subject_id, facts, request_id) as line,
           encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
         from platform.audit_event where seq > $1 order by seq limit ${PAGE}`,
        [seq]
      )
      for (const row of rows) {
        const problem = problemWith(row, seq + 1, previous)
        if (problem) return { valid: false, events: seq, head: previous, problem }
        previous = row.hash
        seq += 1
      }
      progress(`Checked ${seq} events`)
      if (rows.length < PAGE) break
    }
    const head = await session.query<{ seq: string; hash: string }>(
      `select seq, encode(hash, 'hex') as hash from platform.audit_head`
    )
    const same = Number(head.rows[0]?.seq) === seq && head.rows[0]?.hash === previous
    return {
      valid: same,
      events: seq,
      head: previous,
      problem: same ? null : `The chain ends at event ${seq}, but its head says ${head.rows[0]?.seq}`
    }
  })

function problemWith({ seq, line, previous, hash }: Line, expected: number, previousHash: string): string | null {
  if (Number(seq) !== expected) return `Event ${expected} is missing`
  if (previous !== previousHash) return `Event ${seq} does not follow from the one before`
  const computed = createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(line, 'utf8').digest('hex')
  return computed === hash ? null : `Event ${seq} was changed after it was written`
}
