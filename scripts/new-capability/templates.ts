import type { Words } from './words.ts'

export const operation = ({ operation, type, permission, event, folder, title }: Words) => `import type { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { ${type}Input } from './${folder}.schema.ts'

/** ${title}: say in one sentence what it means in government terms, and the rule that is not obvious. */
export async function ${operation}(ctx: Ctx, input: z.infer<typeof ${type}Input>): Promise<{ id: string }> {
  demand(ctx, '${permission}')
  return inTransaction(ctx, async (tx) => {
    await audit(tx, '${event}', input.id, { reason: input.reason })
    return { id: input.id }
  })
}
`

export const schema = ({ type }: Words) => `import { z } from 'zod'

export const ${type}Input = z.object({
  id: z.uuid(),
  reason: z.string({ error: 'Give a reason' }).trim().min(1, 'Give a reason').max(500, 'The reason must be 500 characters or fewer')
})
`

export const view = ({ type, title }: Words) => `import type { FormErrors } from '../../../ui/form-errors.ts'
import { Form } from '../../../ui/form.tsx'
import { Button } from '../../../ui/govuk/button.tsx'
import { Input } from '../../../ui/govuk/input.tsx'
import { Layout } from '../../../ui/layout.tsx'

type Shown = { values: Readonly<Record<string, string>>; errors?: FormErrors }

export function ${type}View({ values, errors }: Shown) {
  return (
    <Layout title="${title}" {...(errors ? { errors } : {})}>
      <h1 class="govuk-heading-l">${title}</h1>
      <Form>
        <input type="hidden" name="id" value={values.id ?? ''} />
        <Input
          id="reason"
          name="reason"
          label={{ text: 'Reason' }}
          value={values.reason ?? ''}
          {...(errors?.fields.reason ? { errorMessage: errors.fields.reason } : {})}
        />
        <Button text="${title}" />
      </Form>
    </Layout>
  )
}
`

export const page = ({ operation, type, folder, url }: Words) => `import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { ${type}Input } from './${folder}.schema.ts'
import { ${operation} } from './${folder}.ts'
import { ${type}View } from './${folder}.view.tsx'

const Asked = z.object({ id: z.string().catch('') })

export function ${operation}Page(app: FastifyInstance) {
  app.get('${url}', async (req, reply) => page(req, reply, <${type}View values={Asked.parse(req.query)} />))

  app.post('${url}', async (req, reply) => {
    const outcome = await submit(${type}Input, req.body, (input) => ${operation}(req.ctx, input))
    if ('errors' in outcome) return page(req, reply, <${type}View values={typed(req.body)} errors={outcome.errors} />, 422)
    return reply.redirect('/work', 303)
  })
}
`

export const test = ({
  operation,
  folder,
  permission,
  event,
  title
}: Words) => `import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, staff } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { ${operation} } from './${folder}.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

const input = { id: '00000000-0000-7000-8000-000000000009', reason: 'A reason' }

describe('${title}', () => {
  test('is refused without the permission', async () => {
    await expect(${operation}(ctxAs(engine, staff([])), input)).rejects.toThrow(NotAllowed)
  })

  test('is refused when its rule is broken, and leaves nothing behind', () => {
    expect.fail('Write me: break the rule, expect its words, and read back that nothing was kept')
  })

  test('is done, and leaves the row and ${event} behind', async () => {
    await ${operation}(ctxAs(engine, staff(['${permission}'])), input)
    expect.fail('Write me: read back the row and the audit event through the public side')
  })
})
`
