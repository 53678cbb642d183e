import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { businessHref } from '../../register/links.ts'
import { KeepInput, keepPromise } from '../keep-promise/keep-promise.ts'
import { SlipInput, slipPromise } from '../keep-promise/slip-promise.ts'
import { WithdrawInput, withdrawPromise } from '../keep-promise/withdraw-promise.ts'
import { engagementHref, promisesHref } from '../links.ts'
import { listPromises, PromisesAsked } from './list-promises.ts'
import { loadPromise } from './load-promise.ts'
import { PromiseView } from './promise.view.tsx'
import { PromiseLedgerView } from './promise-ledger.view.tsx'
import { shownPromise } from './shown-promise.ts'

type ById = { Params: { promiseId: string } }
type Req = FastifyRequest<ById>

/** What each side promised, and how it stands. */
export function promiseLedgerPage(app: FastifyInstance) {
  app.get(promisesHref(), async (req, reply) => {
    const asked = PromisesAsked.parse(req.query)
    const { items, counts } = await listPromises(req.ctx, asked)
    const shown = items.map((row) => ({
      ...shownPromise(row, req.ctx.now()),
      business: row.business,
      businessHref: businessHref(row.business_id)
    }))
    const marking = highestMarking(items.map(({ marking }) => marking))
    return page(req, reply, <PromiseLedgerView asked={asked} items={shown} counts={counts} marking={marking} />)
  })

  app.get<ById>('/engagements/promises/:promiseId', (req, reply) => show(req, reply))

  const deeds: Record<string, (req: Req) => Promise<{ done: unknown } | { errors: FormErrors }>> = {
    kept: (req) => submit(KeepInput, req.body, (said) => keepPromise(req.ctx, req.params.promiseId, said)),
    later: (req) => submit(SlipInput, req.body, (said) => slipPromise(req.ctx, req.params.promiseId, said)),
    withdraw: (req) => submit(WithdrawInput, req.body, (said) => withdrawPromise(req.ctx, req.params.promiseId, said))
  }
  for (const [name, deed] of Object.entries(deeds)) {
    app.post<ById>(`/engagements/promises/:promiseId/${name}`, async (req, reply) => {
      const result = await deed(req)
      if ('errors' in result) return show(req, reply, result.errors)
      return reply.redirect(`/engagements/promises/${req.params.promiseId}`, 303)
    })
  }
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const { promise, slips, marking } = await loadPromise(req.ctx, req.params.promiseId)
  const day = (on: string) => shortDayInWords(new Date(`${on}T12:00:00Z`))
  const shown = {
    ...shownPromise(promise, req.ctx.now()),
    marking,
    business: promise.business,
    businessHref: businessHref(promise.business_id),
    engagementHref: promise.engagement_id ? engagementHref(promise.engagement_id) : null,
    madeOn: day(promise.made_on),
    proof: promise.proof,
    withdrawReason: promise.withdraw_reason,
    slips: slips.map((slip) => ({
      words: `From ${day(slip.from_on)} to ${day(slip.to_on)}: ${slip.reason}`,
      by: slip.by_name
    })),
    mayChange: may(req.ctx, 'engagement.log') && !promise.kept_on && !promise.withdrawn_on
  }
  return page(
    req,
    reply,
    <PromiseView shown={shown} errors={errors} said={errors ? typed(req.body) : {}} />,
    errors ? 422 : 200
  )
}
