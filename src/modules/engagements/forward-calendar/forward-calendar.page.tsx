import type { FastifyInstance } from 'fastify'
import { dayInWords, daysAfter, londonDay, timeInWords } from '../../../platform/dates.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { engagementHref, forwardCalendarHref, forwardCalendarSpanHref } from '../links.ts'
import { audienceOf } from './audience-of.ts'
import { calendarSpan } from './calendar-span.ts'
import { ForwardCalendarView } from './forward-calendar.view.tsx'
import { CalendarAsked, type CalendarRow, listCalendar } from './list-calendar.ts'

/** What all of government plans with business, day by day. */
export function forwardCalendarPage(app: FastifyInstance) {
  app.get(forwardCalendarHref(), async (req, reply) => {
    const asked = CalendarAsked.parse(req.query)
    const days = calendarSpan(asked.span, asked.from ?? londonDay(req.ctx.now()))
    const { rows, more, months } = await listCalendar(req.ctx, asked, days)
    const offices = await listOffices(req.ctx)
    const audience = await audienceOf(req.ctx, asked, days)
    const view = (
      <ForwardCalendarView
        asked={{ ...asked, from: days.from }}
        until={dayInWords(new Date(`${daysAfter(days.until, -1)}T12:00:00Z`))}
        more={more}
        months={months.map(({ month, count }) => ({
          text: monthInWords(month),
          href: forwardCalendarSpanHref({ ...asked, span: 'month', from: month }),
          count
        }))}
        days={byDay(rows)}
        audience={audience}
        sectors={offices.map(({ sectorCode, sector }) => ({ value: sectorCode, text: sector }))}
        marking={highestMarking(rows.map(({ marking }) => marking))}
        before={forwardCalendarSpanHref({ ...asked, from: days.before })}
        next={forwardCalendarSpanHref({ ...asked, from: days.after })}
      />
    )
    return page(req, reply, view)
  })
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthInWords = (day: string) => monthFormat.format(new Date(`${day}T12:00:00Z`))

function byDay(rows: readonly CalendarRow[]) {
  const days = new Map<string, CalendarRow[]>()
  for (const row of rows) days.set(londonDay(row.startsAt), [...(days.get(londonDay(row.startsAt)) ?? []), row])
  return [...days.values()].map((those) => ({
    day: those[0] ? dayInWords(those[0].startsAt) : '',
    rows: those.map((row) => ({
      href: engagementHref(row.id),
      title: row.title,
      time: timeInWords(row.startsAt),
      businesses: row.businesses,
      about: [row.form, row.place, row.owner, row.team].filter(Boolean).join(', '),
      ministers: row.ministers
    }))
  }))
}
