import { z } from 'zod'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { momentInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { caseById } from '../case-by-id.ts'
import { caseHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'
import { tellTeam } from './tell-team.ts'

const Late = z.object({ rung: z.number(), dueAt: z.string() })
const POSTS: Record<number, 'director' | 'chair'> = { 2: 'director', 3: 'chair' }

/** Tells whoever a late case has reached: the supervisors of its desk, then whoever holds the post above them. */
export async function tellOfLateness(ctx: Ctx, event: AuditedEvent): Promise<void> {
  const { rung, dueAt } = Late.parse(event.facts)
  await inTransaction(ctx, async (tx) => {
    const found = await caseById(tx, event.subjectId)
    if (found.closed_at || found.late_rung < rung) return
    const words = `A business was promised something by ${momentInWords(new Date(dueAt))} and has not had it. The case is open and its clock runs.`
    const letter = { key: `late:${found.id}:${rung}:${dueAt}`, caseId: found.id, reference: found.reference }
    const post = POSTS[rung]
    if (!post) return tellTeam(tx, found.owner_team_id, { ...letter, subject: 'A case is late', words })
    const holder = await holderOf(tx, found.owner_team_id, post)
    if (!holder) return
    await queueMail(tx, {
      key: `${letter.key}:${post}`,
      to: holder.email,
      subject: `A case is late and has reached you (${found.reference})`,
      body: `${words}\n\n${tx.reactions.baseUrl}${caseHref(found.reference)}`,
      aboutId: found.id
    })
  })
}

const holderOf = (ctx: Ctx, teamId: string, kind: 'director' | 'chair') =>
  tables<CaseTables>(ctx)
    .selectFrom('sector_offices.office_post_summary as p')
    .innerJoin('government.official_summary as o', 'o.id', 'p.official_id')
    .where((eb) => eb.or([eb('p.front_desk_team_id', '=', teamId), eb('p.account_team_id', '=', teamId)]))
    .where('p.kind', '=', kind)
    .select('o.email')
    .executeTakeFirst()
