import type { FastifyInstance } from 'fastify'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { MyDayPart } from '../../government/index.ts'
import { requestHref, requestsHref } from '../links.ts'
import { listRequests } from '../request-list/list-requests.ts'
import { diaryOfMyDay } from './diary-of-my-day.ts'
import { returnsOfMyDay } from './returns-of-my-day.ts'

const SHOWN = 5

/** On the day of those whose work it is: bids for ministers’ time, returns to sign, and requests for information by their clock. */
export function ministersOnMyDay(app: FastifyInstance) {
  app.myDayParts.push(
    { position: 12, load: diaryOfMyDay },
    { position: 13, load: requestsOfMyDay },
    { position: 14, load: returnsOfMyDay }
  )
}

async function requestsOfMyDay(ctx: Ctx): Promise<MyDayPart> {
  if (!may(ctx, 'information.answer')) return {}
  const open = (await listRequests(ctx)).filter((one) => one.open)
  return {
    facts: [{ name: 'Requests to answer', value: open.length, href: requestsHref() }],
    main: [
      {
        title: 'Requests for information',
        lines: open.slice(0, SHOWN).map((one) => ({
          title: one.meeting,
          href: requestHref(one.reference),
          about: [one.reference],
          due: one.due
        })),
        count: open.length,
        nothing: 'Every request has its answer.',
        more: { text: 'All requests', href: requestsHref() }
      }
    ]
  }
}
