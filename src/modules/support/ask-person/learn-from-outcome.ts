import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import type { SupportTables } from '../tables.ts'

const FINDER = systemActor('support finder', ['scheme.import'])
const Judged = z.object({ helped: z.enum(['yes', 'partly', 'no']) })
const Shown = z.array(z.object({ slug: z.string() }))
const WORTH = { yes: 1, partly: 0.5, no: 0 } as const
// The scheme asked about carries the whole judgement; without one, the first three that were shown share it.
const SHARED_BY = 3

/** When a business says whether its case helped, the schemes it was shown move up or down a little in the order of results. */
export async function learnFromOutcome(ctx: Ctx, { subjectId, facts }: AuditedEvent): Promise<void> {
  const { helped } = Judged.parse(facts)
  await actingAs(ctx, FINDER, async (tx) => {
    const db = tables<SupportTables>(tx)
    const finding = await db
      .selectFrom('support.finding')
      .selectAll()
      .where('case_id', '=', subjectId)
      .executeTakeFirst()
    if (!finding) return
    const slugs = Shown.parse(finding.shown)
      .slice(0, SHARED_BY)
      .map(({ slug }) => slug)
    const schemes = finding.about_scheme
      ? [{ id: finding.about_scheme }]
      : slugs.length
        ? await db.selectFrom('support.scheme').where('slug', 'in', slugs).select('id').execute()
        : []
    for (const { id } of schemes)
      await db
        .insertInto('support.scheme_outcome')
        .values({ finding_id: finding.id, scheme_id: id, helped: WORTH[helped], weight: 1 / schemes.length })
        .onConflict((conflict) =>
          conflict
            .columns(['finding_id', 'scheme_id'])
            .doUpdateSet({ helped: WORTH[helped], weight: 1 / schemes.length })
        )
        .execute()
    if (schemes.length) await moveStamp(tx)
  })
}
