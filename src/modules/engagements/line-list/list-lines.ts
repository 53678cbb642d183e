import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { readersNow } from '../make-brief/readers-now.ts'

export type Line = {
  id: string
  topic: string
  topicTitle: string
  heading: string
  words: string
  owner: string
  clearedBy: string
  clearedOn: string
  expiresOn: string
  expired: boolean
  marking: string
  readers: string[]
}

/** Lines to take that were not replaced, of these topics or of all: those in force first, then the expired. */
export async function listLines(ctx: Ctx, topics?: readonly string[]): Promise<Line[]> {
  demand(ctx, 'engagement.read')
  const today = londonDay(ctx.now())
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<Line>`select l.id, l.topic, t.title as "topicTitle", l.heading, l.words, l.owner_name as owner, l.cleared_by_name as "clearedBy",
        l.cleared_on as "clearedOn", l.expires_on as "expiresOn", l.expires_on < ${today} as expired, l.marking, ${readersNow('l')} as readers
      from engagements.line_to_take l join engagements.topic t on t.code = l.topic
      where l.replaced_by is null and ${topics ? sql`l.topic = any (${[...topics]}::text[])` : sql`true`}
      order by l.expires_on < ${today}, t.position, l.expires_on desc limit 200`.execute(openTx(tx).db)
  )
  return rows
}
