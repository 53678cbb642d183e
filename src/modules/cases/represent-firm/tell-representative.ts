import { sql } from 'kysely'
import { issueLink } from '../../../platform/auth/links.ts'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { openFirmHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'
import { isContactNow } from './is-contact-now.ts'

const LINK_DAYS = 3

/** Sends the link to the mailbox that asked, once an asking, and only if it is still that of a contact. */
async function sendFirmLink(ctx: Ctx, event: { subjectId: string; auditSeq: string }) {
  await inTransaction(ctx, async (tx) => {
    const key = `firm-link:${event.auditSeq}`
    const known = await sql`select 1 from platform.mail where key = ${key}`.execute(openTx(tx).db)
    if (known.rows.length) return
    const { email } = await tables<CaseTables>(tx)
      .selectFrom('cases.representative')
      .where('id', '=', event.subjectId)
      .select('email')
      .executeTakeFirstOrThrow()
    if (!(await isContactNow(tx, email))) return
    const link = `${tx.reactions.baseUrl}${openFirmHref(await issueLink(tx, event.subjectId, 'firm', LINK_DAYS))}`
    await queueMail(tx, { key, to: email, subject: 'Your firm’s cases', body: letter(link), aboutId: event.subjectId })
  })
}

const letter = (link: string) => `You asked to see the cases of your firm.

Open them here. The link works once, within ${LINK_DAYS} days, and keeps them open in that browser for a day:
${link}

If you did not ask for this, you need do nothing. Nobody sees anything without this link.`

export const tellRepresentative: Reaction = {
  name: 'send-firm-link',
  on: 'representative.link-asked',
  permissions: ['business.read'],
  run: sendFirmLink
}
