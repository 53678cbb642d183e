import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { officialAtWork, officialChoices, typedDay } from '../../government/index.ts'
import { HandOverLeaver, handOverLeaver, type LeaverPlan } from '../hand-over-leaver/hand-over-leaver.ts'
import { placesOf } from '../hand-over-leaver/places-of.ts'
import { handOversHref, leaverHref } from '../links.ts'
import { LeaverView } from './leaver.view.tsx'

type ById = { Params: { officialId: string } }
const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.officialId, 'This person')

/** `/accounts/leavers/:officialId`: everything somebody holds on account teams, to pass on at once. */
export function leaverPage(app: FastifyInstance) {
  app.get<ById>(leaverHref(':officialId'), (req, reply) => show(req, reply))

  app.post<ById>(leaverHref(':officialId'), async (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, onDay: typedDay(said, 'onDay') }
    const tryOut = said.press !== 'do'
    const sent = await submit(HandOverLeaver, input, (parsed) => handOverLeaver(req.ctx, idOf(req), parsed, tryOut))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return tryOut ? show(req, reply, undefined, sent.done) : reply.redirect(handOversHref(), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors, tried?: LeaverPlan) {
  demand(req.ctx, 'account.hand-over-all')
  const { official, places } = await inTransaction(req.ctx, async (tx) => ({
    official: await officialAtWork(tx, idOf(req), 'officialId'),
    places: await placesOf(tx, idOf(req))
  }))
  const people = await officialChoices(req.ctx)
  const view = (
    <LeaverView
      official={official}
      places={places}
      people={people}
      said={typed(req.body)}
      errors={errors}
      tried={tried}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
