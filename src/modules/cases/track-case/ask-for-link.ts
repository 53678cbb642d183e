import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { answerRefusals } from '../answer-as-business/refusal-words.ts'
import { readCaseReference } from '../case-reference.ts'
import { ContactEmail } from '../raise-case/raise-case.schema.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

const { en: say } = answerRefusals

export const AskForLinkInput = z.object({
  reference: z
    .string({ error: say.referenceMissing })
    .trim()
    .min(1, say.referenceMissing)
    .refine((typed) => readCaseReference(typed) !== undefined, say.referenceForm),
  email: ContactEmail
})

/**
 * Sends a one-time link to the address on the case. Whether reference and address belong together is never told: the
 * answer is the same, so nobody can find out whose case is whose.
 */
export async function askForLink(ctx: Ctx, { reference, email }: z.infer<typeof AskForLinkInput>): Promise<void> {
  const door = systemActor('front door', ['case.read-all'])
  await inTransaction({ ...ctx, actor: door }, async (tx) => {
    const found = await tables<CaseTables>(tx)
      .selectFrom('cases.case')
      .where('reference', '=', readCaseReference(reference) ?? '')
      .select(['id', 'contact_email'])
      .executeTakeFirst()
    // One line in the trail either way, so that the time it takes tells nothing, and guessing leaves a trace.
    if (found && found.contact_email?.toLowerCase() === email.toLowerCase())
      await recordEvent(tx, 'case.link-asked', found.id, {})
    else await audit(tx, 'link.asked-in-vain', 'track')
  })
}
