import { placesOfAdministration } from '../../../platform/admin/places-of-administration.ts'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { MyDayPart } from '../my-day/my-day-part.ts'

/** On the day of administrators: what failed or was set aside and waits for a person, each with the place where it is put right. */
export async function administrationOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  if (!may(ctx, 'dead-letter.requeue')) return {}
  const owed = (await placesOfAdministration(ctx)).filter(({ count = 0 }) => count > 0)
  return {
    main: [
      {
        title: 'Administration',
        lines: owed.map(({ title, words, href, count }) => ({
          title: `${title}: ${count} to look at`,
          href,
          about: [words]
        })),
        nothing: 'Nothing failed, and nothing was set aside.'
      }
    ]
  }
}
