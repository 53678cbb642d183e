import { sql } from 'kysely'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { caseById } from '../case-by-id.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'
import { howAlike } from './how-alike.ts'

/** Half of the words in common: measured on the demonstration's stories, where two matters of one firm stay below 0.2. Set locally. */
const ALIKE_ENOUGH = 0.5
const COMPARED = 60
const DAYS_BACK = 90

/** As a case arrives, the open cases of the same business or the same person are read against it, and near-same words noted. */
async function suggestDuplicates(ctx: Ctx, event: AuditedEvent) {
  await inTransaction(ctx, async (tx) => {
    const found = await caseById(tx, event.subjectId)
    for (const other of await casesOfTheSame(tx, found)) {
      const alike = howAlike(found.words, other.words)
      if (alike < ALIKE_ENOUGH) continue
      await sql`insert into cases.likeness (case_id, other_id, alike, found_at)
        values (${found.id}, ${other.id}, ${alike}, ${tx.now()}) on conflict do nothing`.execute(tables<CaseTables>(tx))
    }
  })
}

function casesOfTheSame(ctx: Ctx, found: FoundCase) {
  const since = new Date(found.received_at.getTime() - DAYS_BACK * 86_400_000)
  const email = found.contact_email?.toLowerCase() ?? ''
  return tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where((eb) =>
      eb.or([
        ...(found.business_id ? [eb('business_id', '=', found.business_id)] : []),
        ...(email ? [eb(eb.fn<string>('lower', ['contact_email']), '=', email)] : [])
      ])
    )
    .where('id', '<>', found.id)
    .where('closed_at', 'is', null)
    .where('split_from', 'is', null)
    .where('received_at', '>', since)
    .orderBy('received_at', 'desc')
    .limit(COMPARED)
    .select(['id', 'words'])
    .execute()
}

export const suggestDuplicatesReaction: Reaction = {
  name: 'suggest-duplicates',
  on: 'case.raised',
  permissions: ['case.read-all', 'case.work'],
  run: suggestDuplicates
}
