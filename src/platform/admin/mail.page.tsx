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

type MailRow = {
  id: string
  to_address: string
  subject: string
  status: string
  problem: string | null
  created_at: Date
}

/** A person decides that a message whose fate is uncertain, or that was refused, is sent again. */
export async function sendAgain(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'mail.send-again')
  const letter = keyFrom(id, 'This message')
  await inTransaction(ctx, async (tx) => {
    const known = await sql`select 1 from platform.mail where id = ${letter}`.execute(openTx(tx).db)
    if (known.rows.length === 0) throw new NotFound('This message')
    const changed =
      await sql`update platform.mail set status = 'queued', problem = null where id = ${letter} and status in ('failed', 'uncertain')`.execute(
        openTx(tx).db
      )
    if (Number(changed.numAffectedRows) !== 1)
      throw new RuleBroken('not-in-doubt', 'This message is not in doubt any more')
    await audit(tx, 'mail.sent-again', id)
  })
}

async function listMail(ctx: Ctx): Promise<MailRow[]> {
  demand(ctx, 'mail.read')
  const found = await inTransaction(ctx, (tx) =>
    sql<MailRow>`select id, to_address, subject, status, problem, created_at from platform.mail
      order by (status in ('failed', 'uncertain')) desc, created_at desc limit 100`.execute(openTx(tx).db)
  )
  return found.rows
}

export function mailPage(app: FastifyInstance) {
  app.get('/admin/mail', async (req, reply) => page(req, reply, <MailView rows={await listMail(req.ctx)} />))
  app.post<{ Params: { id: string } }>('/admin/mail/:id/send-again', async (req, reply) => {
    await sendAgain(req.ctx, req.params.id)
    return reply.redirect('/admin/mail', 303)
  })
}

const WORDS: Record<string, string> = {
  queued: 'Waiting to be sent',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Refused',
  uncertain: 'Nobody can be sure'
}

const MailView = ({ rows }: { rows: readonly MailRow[] }) => (
  <Layout title="Mail" backLink="/admin">
    <h1 class="govuk-heading-l">Mail</h1>
    <p class="govuk-body">
      Nothing is sent twice by itself. If we stopped while a message was leaving, it is listed as “nobody can be sure”,
      for you to decide.
    </p>
    <table class="govuk-table so-table--stack">
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['To', 'Subject', 'When', 'State', ''].map((head) => (
            <th key={head} scope="col" class="govuk-table__header">
              {head || <span class="govuk-visually-hidden">What to do</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {rows.map((row) => (
          <tr key={row.id} class="govuk-table__row">
            <td class="govuk-table__cell" data-label="To">
              {row.to_address}
            </td>
            <td class="govuk-table__cell" data-label="Subject">
              {row.subject}
            </td>
            <td class="govuk-table__cell" data-label="When">
              {momentInWords(row.created_at)}
            </td>
            <td class="govuk-table__cell" data-label="State">
              {WORDS[row.status] ?? row.status}
              {row.problem ? `: ${row.problem}` : ''}
            </td>
            <td class="govuk-table__cell">
              {['failed', 'uncertain'].includes(row.status) ? (
                <Form action={`/admin/mail/${row.id}/send-again`}>
                  <Button text="Send again" classes="govuk-button--secondary" />
                </Form>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Layout>
)
