import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Layout } from '../../ui/layout.tsx'
import { type Ctx, openTx } from '../ctx.ts'
import { momentInWords } from '../dates.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotFound } from '../errors.ts'
import { page } from '../http/page.ts'
import { MAIL } from '../mail/transports.ts'

type Letter = { id: string; to_address: string; subject: string; body: string; created_at: Date }

const SHOWN = 60

/** The demonstration's mailbox: what would have gone out, readable by whoever runs it. It does not exist elsewhere. */
export function mailboxPage(app: FastifyInstance) {
  if (!app.demo) return
  app.get('/mailbox', async (req, reply) =>
    page(req, reply, <MailboxView letters={await letters(req.ctx, sql`true`)} />)
  )
  app.get<{ Params: { id: string } }>('/mailbox/:id', async (req, reply) => {
    const [letter] = await letters(req.ctx, sql`id::text = ${req.params.id}`)
    if (!letter) throw new NotFound('This message')
    return page(req, reply, <LetterView letter={letter} />)
  })
}

async function letters(ctx: Ctx, which: ReturnType<typeof sql>): Promise<Letter[]> {
  const found = await inTransaction({ ...ctx, actor: MAIL }, (tx) =>
    sql<Letter>`select id, to_address, subject, body, created_at from platform.mail where ${which} order by created_at desc, id desc limit ${sql.lit(SHOWN)}`.execute(
      openTx(tx).db
    )
  )
  return found.rows
}

const MailboxView = ({ letters: shown }: { letters: readonly Letter[] }) => (
  <Layout title="Mailbox of the demonstration">
    <h1 class="govuk-heading-l">Mailbox of the demonstration</h1>
    <p class="govuk-body">
      No mail leaves this demonstration. Here is what businesses would have received, the newest first.
    </p>
    {shown.length === 0 ? (
      <p class="govuk-body">Nothing yet. Raise a problem, and the first message will be here in a moment.</p>
    ) : null}
    <ul class="govuk-list so-letters">
      {shown.map((letter) => (
        <li key={letter.id} class="so-card">
          <a class="govuk-link" href={`/mailbox/${letter.id}`}>
            <strong>{letter.subject}</strong>
          </a>
          <p class="govuk-body-s">
            To {letter.to_address}, {momentInWords(letter.created_at)}
          </p>
        </li>
      ))}
    </ul>
  </Layout>
)

const LINK = /(https?:\/\/[^\s]+)/g

const LetterView = ({ letter }: { letter: Letter }) => (
  <Layout title={letter.subject} backLink="/mailbox">
    <h1 class="govuk-heading-m">{letter.subject}</h1>
    <p class="govuk-body-s">
      To {letter.to_address}, {momentInWords(letter.created_at)}
    </p>
    <div class="govuk-inset-text so-typed">
      {letter.body.split(LINK).map((part) =>
        part.startsWith('http') ? (
          <a key={part} class="govuk-link" href={new URL(part).pathname}>
            {part}
          </a>
        ) : (
          part
        )
      )}
    </div>
  </Layout>
)
