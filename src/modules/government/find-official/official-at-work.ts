import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'

export type OfficialAtWork = {
  id: string
  name: string
  email: string
  jobTitle: string
  bodyId: string
  body: string
  bodyShortName: string
}

/**
 * Somebody who works in government today, by key, work e-mail address or full name, as a form or a program said it: “Lena Marsh”,
 * “lena.marsh@example.gov.uk” or, as our lists offer it, both. A refusal points at the box that named them.
 */
export async function officialAtWork(ctx: Ctx, said: string, field: string): Promise<OfficialAtWork> {
  const text = said.trim()
  const email = /\(([^()\s]+@[^()\s]+)\)$/.exec(text)?.[1] ?? text
  const today = londonDay(ctx.now())
  const { rows } =
    await sql<OfficialAtWork>`select id, name, email, job_title as "jobTitle", body_id as "bodyId", body, body_short_name as "bodyShortName"
    from government.official_summary
    where (id::text = ${text} or lower(email) = lower(${email}) or lower(name) = lower(${text}))
      and active_from <= ${today} and (active_to is null or active_to >= ${today}) limit 2`.execute(openTx(ctx).db)
  const [found, another] = rows
  if (!found)
    throw new RuleBroken(
      'official-not-at-work',
      'Nobody at work in government has this name. Enter a full name or a work e-mail address',
      field
    )
  if (another)
    throw new RuleBroken('official-not-certain', 'Several people have this name. Enter the work e-mail address', field)
  return found
}
