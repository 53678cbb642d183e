import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { audit } from '../audit/audit.ts'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotFound, RuleBroken } from '../errors.ts'
import { keyFrom } from '../http/key-from.ts'
import { page } from '../http/page.ts'

type DeadLetter = { id: string; reaction: string; event: string; subject_id: string; problem: string; died_at: Date }

/** Puts a failed step back where it first stood, once; the audit trail says who decided so. */
export async function requeueDeadLetter(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'dead-letter.requeue')
  const letter = keyFrom(id, 'This step')
  await inTransaction(ctx, async (tx) => {
    const known = await sql`select 1 from platform.dead_letter where id = ${letter}`.execute(openTx(tx).db)
    if (known.rows.length === 0) throw new NotFound('This step')
    const done = await sql<{
      requeued: boolean
    }>`select platform.requeue_dead_letter(${letter}::uuid, ${tx.now()}) as requeued`.execute(openTx(tx).db)
    if (!done.rows[0]?.requeued) throw new RuleBroken('already-requeued', 'This step has been put back already')
    await audit(tx, 'dead-letter.requeued', id)
  })
}

export async function listDeadLetters(ctx: Ctx): Promise<DeadLetter[]> {
  demand(ctx, 'dead-letter.requeue')
  const found = await inTransaction(ctx, (tx) =>
    sql<DeadLetter>`select id, reaction, event, subject_id, problem, died_at from platform.dead_letter
      where requeued_at is null order by died_at desc limit 200`.execute(openTx(tx).db)
  )
  return found.rows
}

export function deadLettersPage(app: FastifyInstance) {
  app.get('/admin/dead-letters', async (req, reply) =>
    page(req, reply, <DeadLettersView letters={await listDeadLetters(req.ctx)} />)
  )
  app.post<{ Params: { id: string } }>('/admin/dead-letters/:id/requeue', async (req, reply) => {
    await requeueDeadLetter(req.ctx, req.params.id)
    return reply.redirect('/admin/dead-letters', 303)
  })
}

const DeadLettersView = ({ letters }: { letters: readonly DeadLetter[] }) => (
  <Layout title="Dead letters" backLink="/admin">
    <h1 class="govuk-heading-l">Dead letters</h1>
    <p class="govuk-body">
      Steps that failed six times, or can never succeed as they stand. Mend the cause, then put the step back.
    </p>
    {letters.length === 0 ? <p class="govuk-body">There are none.</p> : null}
    <ul class="govuk-list">
      {letters.map((letter) => (
        <li key={letter.id} class="so-card">
          <h2 class="govuk-heading-s">
            {letter.reaction} after {letter.event}
          </h2>
          <p class="govuk-body-s">
            {momentInWords(letter.died_at)}. Record {letter.subject_id}
          </p>
          <p class="govuk-body">{letter.problem}</p>
          <Form action={`/admin/dead-letters/${letter.id}/requeue`}>
            <Button text="Put it back" classes="govuk-button--secondary" preventDoubleClick />
          </Form>
        </li>
      ))}
    </ul>
  </Layout>
)
