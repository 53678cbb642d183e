import { Temporal } from 'temporal-polyfill'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { postChoices } from '../post-choices.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { KeepDiaryWeek } from './keep-diary-week.schema.ts'

/** Says how many meetings a minister’s diary takes in a week; the proposer plans none beyond it. Weeks begin on Monday. */
export async function keepDiaryWeek(ctx: Ctx, given: KeepDiaryWeek): Promise<{ weekOn: string }> {
  demand(ctx, 'duty.keep')
  const { postId, day, meetings, reason } = KeepDiaryWeek.parse(given)
  const weekOn = mondayOf(day)
  if (weekOn < mondayOf(londonDay(ctx.now()))) throw new RuleBroken('week-past', 'This week is over', 'day')
  return inTransaction(ctx, async (tx) => {
    if (!(await postChoices(tx)).some(({ id }) => id === postId))
      throw new RuleBroken('post-vacant', 'Nobody holds this post today. Choose another', 'postId')
    await theOfficeOfThePostDoesIt(tx, postId)
    await tables<MinisterTables>(tx)
      .insertInto('ministers.diary_week')
      .values({ post_id: postId, week_on: weekOn, meetings, reason })
      .onConflict((oc) => oc.columns(['post_id', 'week_on']).doUpdateSet({ meetings, reason }))
      .execute()
    await recordDiaryEvent(tx, 'diary-week.kept', postId, { weekOn, meetings })
    return { weekOn }
  })
}

function mondayOf(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}
