import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Layout } from '../../ui/layout.tsx'
import { audit } from '../audit/audit.ts'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotFound } from '../errors.ts'
import { keyFrom } from '../http/key-from.ts'
import { page } from '../http/page.ts'

type Row = {
  id: string
  from_name: string
  from_address: string
  subject: string
  kind: string
  outcome: string
  outcome_words: string | null
  received_at: Date
}

async function listReceived(ctx: Ctx): Promise<Row[]> {
  demand(ctx, 'mail.read')
  const found = await inTransaction(ctx, (tx) =>
    sql<Row>`select id, from_name, from_address, subject, kind, outcome, outcome_words, received_at
      from platform.received_mail order by (outcome = 'set-aside') desc, received_at desc limit 100`.execute(
      openTx(tx).db
    )
  )
  return found.rows
}

/** A person has looked at a message that found no place; it stays kept, and off the list of what is left to do. */
export async function setMailDown(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'mail.send-again')
  const key = keyFrom(id, 'This message')
  await inTransaction(ctx, async (tx) => {
    const changed =
      await sql`update platform.received_mail set outcome = 'noted', outcome_words = 'Looked at by ' || ${tx.actor.name}
      where id = ${key} and outcome = 'set-aside'`.execute(openTx(tx).db)
    if (Number(changed.numAffectedRows) !== 1) throw new NotFound('This message')
    await audit(tx, 'mail.looked-at', key)
  })
}

async function wholeMessage(ctx: Ctx, id: string): Promise<Buffer> {
  demand(ctx, 'mail.read')
  const key = keyFrom(id, 'This message')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ raw: Uint8Array }>`select raw from platform.received_mail where id = ${key}`.execute(
      openTx(tx).db
    )
    if (!rows[0]) throw new NotFound('This message')
    await audit(tx, 'mail.read-whole', key)
    return Buffer.from(rows[0].raw)
  })
}

export function mailInPage(app: FastifyInstance) {
  app.get('/admin/mail-in', async (req, reply) => page(req, reply, <MailInView rows={await listReceived(req.ctx)} />))
  app.get<{ Params: { id: string } }>('/admin/mail-in/:id', async (req, reply) =>
    reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', 'attachment; filename="message.eml"')
      .header('cache-control', 'private, no-store')
      .send(await wholeMessage(req.ctx, req.params.id))
  )
  app.post<{ Params: { id: string } }>('/admin/mail-in/:id/looked-at', async (req, reply) => {
    await setMailDown(req.ctx, req.params.id)
    return reply.redirect('/admin/mail-in', 303)
  })
}

const WORDS: Record<string, string> = {
  waiting: 'Waiting to be taken in',
  'in-thread': 'In its thread',
  'new-case': 'A new case',
  noted: 'Noted',
  'set-aside': 'Set aside for you'
}

const MailInView = ({ rows }: { rows: readonly Row[] }) => (
  <Layout title="Mail in" backLink="/admin" wide>
    <h1 class="govuk-heading-l">Mail in</h1>
    <p class="govuk-body">
      Each message is kept whole before its sender is told that it was taken. What found no case is set aside here and
      listed first.
    </p>
    {rows.length === 0 ? (
      <EmptyState title="Nothing has come in" headingLevel={2}>
        Mail is received when MAIL_IN_PORT and MAIL_IN_ADDRESS are set.
      </EmptyState>
    ) : (
      <table class="govuk-table so-table--stack">
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {['From', 'Subject', 'When', 'What became of it', ''].map((head) => (
              <th key={head} scope="col" class="govuk-table__header">
                {head || <span class="govuk-visually-hidden">What to do</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <ReceivedRow row={row} />
          ))}
        </tbody>
      </table>
    )}
  </Layout>
)

const ReceivedRow = ({ row }: { row: Row }) => (
  <tr class="govuk-table__row">
    <td class="govuk-table__cell" data-label="From">
      {row.from_name}
      <span class="govuk-hint govuk-!-margin-bottom-0">{row.from_address}</span>
    </td>
    <td class="govuk-table__cell" data-label="Subject">
      <a class="govuk-link" href={`/admin/mail-in/${row.id}`} download>
        {row.subject || '(no subject)'}
      </a>
    </td>
    <td class="govuk-table__cell" data-label="When">
      {momentInWords(row.received_at)}
    </td>
    <td class="govuk-table__cell" data-label="What became of it">
      {WORDS[row.outcome] ?? row.outcome}
      {row.outcome_words && <span class="govuk-hint govuk-!-margin-bottom-0">{row.outcome_words}</span>}
    </td>
    <td class="govuk-table__cell">
      {row.outcome === 'set-aside' && (
        <Form action={`/admin/mail-in/${row.id}/looked-at`}>
          <Button text="I have looked at it" classes="govuk-button--secondary" />
        </Form>
      )}
    </td>
  </tr>
)
