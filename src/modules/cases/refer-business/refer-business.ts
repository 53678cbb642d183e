import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { BusinessName, ContactEmail, ContactName, Words } from '../raise-case/raise-case.schema.ts'
import { raiseCase } from '../raise-case/raise-case.ts'
import type { CaseTables } from '../tables.ts'

const DOOR = systemActor('front door', ['official.read', 'official.find'])
const blank = (value: unknown) => (value === '' ? undefined : value)

export const ReferInput = z.object({
  words: Words,
  businessName: BusinessName,
  name: ContactName,
  email: ContactEmail,
  postcode: z.preprocess(blank, z.string().max(12).optional()),
  consent: z.literal('yes', { error: 'Ask the business first whether you may pass this on, and tick the box' }),
  referrer: z
    .string({ error: 'Enter your name' })
    .trim()
    .min(1, 'Enter your name')
    .max(120, 'Your name must be 120 characters or fewer'),
  answers: z.record(z.string().max(40), z.string().max(2000)).default({})
})
export type ReferInput = z.infer<typeof ReferInput>

/** The form a partner fills in today: its own words, its own questions. */
export async function referralForm(ctx: Ctx, slug: string) {
  const today = londonDay(ctx.now())
  const form = await inTransaction(ctx, (tx) =>
    tables<CaseTables>(tx)
      .selectFrom('cases.referral_form')
      .where('slug', '=', slug)
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
      .orderBy('version', 'desc')
      .selectAll()
      .executeTakeFirst()
  )
  if (!form) throw new NotFound('This form')
  return form
}

/**
 * A partner passes a business on, with its leave. Whose form it is says nothing of who sent it: the record names the account
 * it came from, and says so when there was none.
 */
export async function referBusiness(
  ctx: Ctx,
  slug: string,
  input: ReferInput
): Promise<{ reference: string; id: string }> {
  demand(ctx, 'case.raise')
  return inTransaction(ctx, async (tx) => {
    const form = await referralForm(tx, slug)
    const asked = form.questions
      .filter(({ name }) => input.answers[name]?.trim())
      .map(({ name, label }) => `${label}: ${input.answers[name]?.trim()}`)
    return raiseCase(tx, {
      words: [input.words, ...asked].join('\n\n').slice(0, 8000),
      business: { name: input.businessName },
      contact: { name: input.name, email: input.email },
      ...(input.postcode ? { postcode: input.postcode } : {}),
      shareConsent: true,
      channel: 'referral',
      referredBy: `${form.partner}, by ${input.referrer} (${await whoSent(tx)})`
    })
  })
}

async function whoSent(ctx: Ctx): Promise<string> {
  if (ctx.actor.kind === 'public') return 'through the form, not signed in'
  const account = await actingAs(ctx, DOOR, (door) =>
    tables<CaseTables>(door)
      .selectFrom('government.official_summary')
      .where('id', '=', ctx.actor.id)
      .select(['name', 'body'])
      .executeTakeFirst()
  )
  return `signed in as ${account ? `${account.name}, ${account.body}` : ctx.actor.name}`
}
