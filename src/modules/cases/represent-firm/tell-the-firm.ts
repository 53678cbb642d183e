import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { CaseTables } from '../tables.ts'

/** The other contacts of a firm hear, once, that somebody reads its cases: they know who is one of theirs. */
async function tellTheFirm(ctx: Ctx, { subjectId }: { subjectId: string }) {
  await inTransaction(ctx, async (tx) => {
    const others = await tables<CaseTables>(tx)
      .selectFrom('cases.representative as r')
      .innerJoin('register.contact_summary as reader', (join) =>
        join.on(sql<boolean>`lower(reader.email) = r.email and reader.confirmed and not reader.archived`)
      )
      .innerJoin('register.contact_summary as other', 'other.business_id', 'reader.business_id')
      .innerJoin('register.business_summary as b', 'b.id', 'reader.business_id')
      .where('r.id', '=', subjectId)
      .where('other.confirmed', '=', true)
      .where('other.archived', '=', false)
      .whereRef('other.id', '<>', 'reader.id')
      .orderBy('other.id')
      .limit(MOST)
      .select([
        'other.id',
        'other.email',
        'other.name',
        'reader.name as reader',
        'r.email as address',
        'b.name as firm'
      ])
      .execute()
    for (const { id, email, ...told } of others)
      if (email)
        await queueMail(tx, {
          key: `firm-opened:${subjectId}:${id}`,
          to: email,
          subject: `Who reads the cases of ${told.firm}`,
          body: letter(told),
          aboutId: subjectId
        })
  })
}

const MOST = 20

const letter = ({ name, reader, address, firm }: { name: string; reader: string; address: string; firm: string }) =>
  `Dear ${name},

${reader} (${address}) has opened the cases that ${firm} raised with government, by a link sent to that address. You have this letter because you are one of our contacts at ${firm} as well.

If ${reader} is one of yours, you need do nothing. If not, tell the office of your sector at once: it closes the cases to that address.`

export const tellFirm: Reaction = {
  name: 'tell-the-firm',
  on: 'representative.confirmed',
  permissions: ['business.read'],
  run: tellTheFirm
}
