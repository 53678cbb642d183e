import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { dayInWords } from '../day-in-words.ts'
import { myDayUrl, remindersUrl } from '../links.ts'
import { londonDay, londonTime } from '../london-day.ts'

type Digest = {
  id: string
  name: string
  email: string
  reminders: string[]
  tasks: { title: string; due_on: string }[]
}

/**
 * Every hour: one message to each official whose hour it is and who has something unread or due, and none to the others. What
 * was in a digest is not in the next. Words of records stay in the house: the message has only what the bell says.
 */
export async function sendDigests(ctx: Ctx): Promise<number> {
  demand(ctx, 'work.see')
  const now = londonTime(ctx.now())
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const { rows } = await dueNow(tx, now.hour, today)
    for (const digest of rows) {
      await queueMail(tx, {
        key: `digest:${digest.id}:${today}:${now.hour}`,
        to: digest.email,
        subject: `Your day, ${dayInWords(today)}`,
        body: letter(digest, tx.reactions.baseUrl),
        aboutId: digest.id
      })
      await sql`update government.reminder set mailed_at = ${tx.now()} where official_id = ${digest.id} and seen_at is null and mailed_at is null`.execute(
        openTx(tx).db
      )
      await audit(tx, 'digest.sent', digest.id, { reminders: digest.reminders.length, tasks: digest.tasks.length })
    }
    return rows.length
  })
}

const dueNow = (ctx: Ctx, hour: number, today: string) =>
  sql<Digest>`select o.id, o.name, o.email, r.reminders, t.tasks
    from government.digest_choice c join government.official_summary o on o.id = c.official_id
      cross join lateral (select coalesce(json_agg(words order by at), '[]') as reminders, count(*) as n
        from government.reminder where official_id = o.id and seen_at is null and mailed_at is null) r
      cross join lateral (select coalesce(json_agg(json_build_object('title', title, 'due_on', due_on) order by due_on), '[]') as tasks, count(*) as n
        from government.task where assigned_to = o.id and done_at is null and due_on <= ${today}) t
    where c.hour = ${hour} and (o.active_to is null or o.active_to >= ${today}) and r.n + t.n > 0`.execute(
    openTx(ctx).db
  )

function letter({ name, reminders, tasks }: Digest, baseUrl: string): string {
  const list = (title: string, lines: readonly string[]) =>
    lines.length ? [`${title}\n\n${lines.map((line) => `* ${line}`).join('\n')}`] : []
  return [
    `Dear ${name},`,
    ...list(
      'Due today or late',
      tasks.map(({ title, due_on }) => `${title} (${dayInWords(due_on)})`)
    ),
    ...list('New since your last digest', reminders),
    `Your day: ${baseUrl}${myDayUrl()}`,
    `To change when this comes, or stop it: ${baseUrl}${remindersUrl()}`
  ].join('\n\n')
}
