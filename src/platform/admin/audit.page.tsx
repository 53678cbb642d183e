import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { Form } from '../../ui/form.tsx'
import { Button } from '../../ui/govuk/button.tsx'
import { Input } from '../../ui/govuk/input.tsx'
import { Layout } from '../../ui/layout.tsx'
import { StackTable } from '../../ui/stack-table.tsx'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { page } from '../http/page.ts'

type Line = {
  seq: string
  at: Date
  actor_name: string
  event: string
  subject_id: string
  facts: object
  hash: Uint8Array
}

const PAGE = 50
const Asked = z.object({
  about: z.string().trim().max(100).catch(''),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined)
})

/** The audit trail, newest first; reading it needs the permission, and the chain itself says whether it was changed. */
export async function readAudit(ctx: Ctx, { about, before }: z.infer<typeof Asked>): Promise<Line[]> {
  demand(ctx, 'audit.read')
  const found = await inTransaction(ctx, (tx) =>
    sql<Line>`select seq, at, actor_name, event, subject_id, facts, hash from platform.audit_event
      where ${about ? sql`(subject_id = ${about} or event = ${about} or actor_id = ${about})` : sql`true`}
      and ${before ? sql`seq < ${before}::bigint` : sql`true`} order by seq desc limit ${sql.lit(PAGE)}`.execute(
      openTx(tx).db
    )
  )
  return found.rows
}

export function auditPage(app: FastifyInstance) {
  app.get('/admin/audit', async (req, reply) => {
    const asked = Asked.parse(req.query)
    return page(req, reply, <AuditView lines={await readAudit(req.ctx, asked)} about={asked.about} />)
  })
}

function AuditView({ lines, about }: { lines: readonly Line[]; about: string }) {
  const last = lines.at(-1)
  return (
    <Layout title="Audit" backLink="/admin" wide>
      <h1 class="govuk-heading-l">Audit</h1>
      <Form method="get" action="/admin/audit">
        <Input
          id="about"
          name="about"
          value={about}
          classes="govuk-input--width-20"
          label={{ text: 'Record, event or person', classes: 'govuk-label--s' }}
          hint={{ text: 'For example case.raised' }}
        />
        <Button text="Show" classes="govuk-button--secondary" />
      </Form>
      <StackTable caption="Events, the newest first" captionHidden columns={COLUMNS} rows={lines.map(cellsOf)} />
      {lines.length === PAGE && last ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/admin/audit?about=${encodeURIComponent(about)}&before=${last.seq}`}>
            Earlier
          </a>
        </p>
      ) : null}
    </Layout>
  )
}

const COLUMNS = ['Number', 'When', 'Who', 'What', 'Record', 'Facts', 'Chain'].map((text) => ({ text }))

/** Each fact under its name, as it was written down: what a chain guards is shown word for word. */
const Facts = ({ facts }: { facts: object }) =>
  Object.entries(facts).map(([name, fact]) => (
    <div key={name}>
      <span class="so-soft">{nameOf(name)}</span> {typeof fact === 'string' ? fact : JSON.stringify(fact)}
    </div>
  ))

/** `messageId` as “message id”. */
const nameOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

const cellsOf = (line: Line) => [
  line.seq,
  momentInWords(line.at),
  line.actor_name,
  line.event,
  <code key="record">{line.subject_id}</code>,
  <Facts key="facts" facts={line.facts} />,
  <code key="chain">{Buffer.from(line.hash).toString('hex').slice(0, 8)}</code>
]
