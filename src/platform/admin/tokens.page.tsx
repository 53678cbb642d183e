import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'
import { audit } from '../audit/audit.ts'
import { issueApiToken } from '../auth/sessions.ts'
import { type Ctx, demand } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../http/form.ts'
import { page } from '../http/page.ts'

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

export function tokensPage(app: FastifyInstance) {
  app.get('/admin/tokens', async (req, reply) => {
    demand(req.ctx, 'token.create')
    return page(req, reply, <TokensView />)
  })
  app.post('/admin/tokens', async (req, reply) => {
    const personId = req.person?.id ?? ''
    const made = await submit(CreateTokenInput, req.body, (input) => createToken(req.ctx, personId, input))
    if ('errors' in made) return page(req, reply, <TokensView typed={typed(req.body)} errors={made.errors} />, 422)
    return page(req, reply, <TokensView token={made.done} />)
  })
}

const TokensView = ({
  token,
  errors,
  typed: said
}: {
  token?: string
  errors?: FormErrors
  typed?: Record<string, string>
}) => (
  <Layout title="API tokens" errors={errors} backLink="/admin">
    <h1 class="govuk-heading-l">API tokens</h1>
    {token ? (
      <div class="govuk-inset-text">
        <p class="govuk-body">Copy this token now. It is not shown again.</p>
        <code class="so-code">{token}</code>
      </div>
    ) : null}
    <p class="govuk-body">A program with this token can do what you may do, for 90 days.</p>
    <Form action="/admin/tokens">
      <Input
        id="label"
        name="label"
        label={{ text: 'What is it for?', classes: 'govuk-label--s' }}
        value={said?.label}
        errorMessage={errors?.fields.label}
      />
      <Button text="Create a token" preventDoubleClick />
    </Form>
  </Layout>
)
