import type { FastifyInstance } from 'fastify'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { MyDayPart } from '../../government/index.ts'
import { requestHref, requestsHref } from '../links.ts'
import { listRequests } from '../request-list/list-requests.ts'

const SHOWN = 5

/** Requests for information by their clock, on the day of those who answer them. */
export function requestsOnMyDay(app: FastifyInstance) {
  app.myDayParts.push({ position: 25, load: requestsOfMyDay })
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
