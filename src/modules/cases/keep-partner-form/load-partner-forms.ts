import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { CaseTables } from '../tables.ts'

export type PartnerForm = Awaited<ReturnType<typeof loadPartnerForms>>[number]

/** Every version of every partner's form, the newest of each first, with its questions as they are edited. */
export async function loadPartnerForms(ctx: Ctx) {
  demand(ctx, 'partner-form.keep')
  const rows = await inTransaction(ctx, (tx) =>
    tables<CaseTables>(tx)
      .selectFrom('cases.referral_form')
      .orderBy('partner')
      .orderBy('version', 'desc')
      .selectAll()
      .execute()
  )
  const today = londonDay(ctx.now())
  return rows.map((row) => ({
    slug: row.slug,
    version: row.version,
    partner: row.partner,
    title: row.title,
    words: row.words,
    consentWords: row.consent_words,
    questions: row.questions.map(({ label, hint }) => (hint ? `${label} | ${hint}` : label)).join('\n'),
    count: row.questions.length,
    keptBy: row.kept_by,
    from: shortDayInWords(new Date(`${row.valid_from}T12:00:00Z`)),
    state: row.valid_from > today ? 'To come' : row.valid_to && row.valid_to < today ? 'Ended' : 'In force'
  }))
}
