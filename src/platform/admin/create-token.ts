import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import { issueApiToken } from '../auth/sessions.ts'
import { type Ctx, demand } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'

export const CreateTokenInput = z.object({
  label: z
    .string({ error: 'Enter what the token is for' })
    .trim()
    .min(1, 'Enter what the token is for')
    .max(120, 'This must be 120 characters or fewer')
})

/** Makes a token with which a program acts as a person. It is shown once; only its hash is kept. */
export async function createToken(
  ctx: Ctx,
  personId: string,
  { label }: z.infer<typeof CreateTokenInput>
): Promise<string> {
  demand(ctx, 'token.create')
  return inTransaction(ctx, async (tx) => {
    const token = await issueApiToken(tx, personId, label)
    await audit(tx, 'token.created', personId, { label })
    return token
  })
}
