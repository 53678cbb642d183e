import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'
import type { PartnerFormInput } from './keep-partner-form.schema.ts'

/**
 * Puts a partner's form, or its next version, into force from a day. The version before stays on record: what a partner
 * confirmed of a business's consent is read in the words it was asked in.
 */
export async function keepPartnerForm(ctx: Ctx, input: PartnerFormInput): Promise<{ slug: string; version: number }> {
  demand(ctx, 'partner-form.keep')
  itStartsTodayOrLater(ctx, input)
  noQuestionTwice(input)
  return inTransaction(ctx, async (tx) => {
    const version = (await endTheOneBefore(tx, input)) + 1
    const id = await newId(tx)
    await tables<CaseTables>(tx)
      .insertInto('cases.referral_form')
      .values({
        id,
        slug: input.slug,
        version,
        partner: input.partner,
        title: input.title,
        words: input.words,
        consent_words: input.consentWords,
        questions: sql`${JSON.stringify(input.questions)}::jsonb`,
        kept_by: tx.actor.name,
        valid_from: input.validFrom,
        valid_to: null
      })
      .execute()
    await audit(tx, 'partner-form.kept', id, { slug: input.slug, version, from: input.validFrom })
    return { slug: input.slug, version }
  })
}

function itStartsTodayOrLater(ctx: Ctx, { validFrom }: PartnerFormInput) {
  if (validFrom < londonDay(ctx.now()))
    throw new RuleBroken(
      'starts-in-past',
      'A form starts today or later: what was confirmed before cannot be changed',
      'validFrom'
    )
}

function noQuestionTwice({ questions }: PartnerFormInput) {
  const names = questions.map(({ name }) => name)
  const twice = questions.find(({ name }, at) => !name || names.indexOf(name) !== at)
  if (twice) throw new RuleBroken('question-twice', `“${twice.label}” is asked twice. Ask it once`, 'questions')
}

async function endTheOneBefore(ctx: Ctx, { slug, validFrom }: PartnerFormInput): Promise<number> {
  const db = tables<CaseTables>(ctx)
  const before = await db
    .selectFrom('cases.referral_form')
    .where('slug', '=', slug)
    .select(['id', 'version', 'valid_to'])
    .forUpdate()
    .execute()
  const dayBefore = londonDay(new Date(Date.parse(`${validFrom}T12:00:00Z`) - 86_400_000))
  for (const one of before.filter(({ valid_to }) => valid_to === null || valid_to >= validFrom))
    await db.updateTable('cases.referral_form').set({ valid_to: dayBefore }).where('id', '=', one.id).execute()
  return Math.max(0, ...before.map(({ version }) => version))
}
