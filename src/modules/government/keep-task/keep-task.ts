import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { dayInWords } from '../day-in-words.ts'
import { officialAtWork } from '../find-official/official-at-work.ts'
import { tasksUrl } from '../links.ts'
import { londonDay } from '../london-day.ts'
import { remind } from '../remind/remind.ts'
import type { GovernmentTables } from '../tables.ts'
import type { KeepTaskInput } from './keep-task.schema.ts'

/** Gives somebody in government something to do by a day, about any record. Only they and the giver see it; they are told. */
export async function keepTask(ctx: Ctx, input: KeepTaskInput): Promise<{ id: string }> {
  demand(ctx, 'task.keep')
  return inTransaction(ctx, (tx) => keepIt(tx, input))
}

async function keepIt(tx: Ctx, input: KeepTaskInput): Promise<{ id: string }> {
  const assigned = await officialAtWork(tx, input.assignedTo, 'assignedTo')
  theDayIsNotPast(tx, input.dueOn)
  const id = await newId(tx)
  await tables<GovernmentTables>(tx)
    .insertInto('government.task')
    .values({
      id,
      title: input.title,
      detail: input.detail || null,
      about_href: input.aboutHref ?? null,
      about_words: input.aboutWords ?? null,
      due_on: input.dueOn,
      assigned_to: assigned.id,
      made_by: tx.actor.id,
      made_by_name: tx.actor.name,
      made_at: tx.now(),
      done_at: null,
      done_by: null
    })
    .execute()
  await remind(tx, {
    to: [assigned.id],
    key: `task:${id}`,
    words: `${tx.actor.name} gives you a task, due ${dayInWords(input.dueOn)}: ${input.title}`,
    href: tasksUrl()
  })
  await audit(tx, 'task.given', id, { assignedTo: assigned.id, dueOn: input.dueOn })
  return { id }
}

function theDayIsNotPast(ctx: Ctx, dueOn: string) {
  if (dueOn < londonDay(ctx.now())) throw new RuleBroken('due-in-the-past', 'The day must be today or later', 'dueOn')
}
