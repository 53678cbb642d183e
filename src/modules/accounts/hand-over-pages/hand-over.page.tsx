import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { dayBoxes, officialChoices, typedDay } from '../../government/index.ts'
import { loadAccount } from '../account-page/load-account.ts'
import { AnswerHandOver, answerHandOver } from '../answer-hand-over/answer-hand-over.ts'
import { draftNote } from '../hand-over-account/draft-note.ts'
import { HandOverAccount } from '../hand-over-account/hand-over-account.schema.ts'
import { handOverAccount } from '../hand-over-account/hand-over-account.ts'
import { answerHandOverHref, handOverHref, handOversHref, withdrawHandOverHref } from '../links.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import { WithdrawHandOver, withdrawHandOver } from '../withdraw-hand-over/withdraw-hand-over.ts'
import { HandOversView, HandOverView } from './hand-over.view.tsx'
import { listHandOvers } from './list-hand-overs.ts'

type ById = { Params: { accountId: string } }
type OfOne = { Params: { handOverId: string } }
const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.accountId, 'This account')

/** `/accounts/:accountId/hand-over` and `/accounts/hand-overs`: passing an account on, and taking one over. */
export function handOverPages(app: FastifyInstance) {
  app.get(handOversHref(), (req, reply) => showAll(req, reply))

  app.post<OfOne>(answerHandOverHref(':handOverId'), async (req, reply) => {
    const id = keyFrom(req.params.handOverId, 'This hand-over')
    const sent = await submit(AnswerHandOver, req.body, (input) => answerHandOver(req.ctx, id, input))
    if ('errors' in sent) return showAll(req, reply, sent.errors)
    return reply.redirect(handOversHref(), 303)
  })

  app.post<OfOne>(withdrawHandOverHref(':handOverId'), async (req, reply) => {
    const id = keyFrom(req.params.handOverId, 'This hand-over')
    const sent = await submit(WithdrawHandOver, req.body, (input) => withdrawHandOver(req.ctx, id, input))
    if ('errors' in sent) return showAll(req, reply, sent.errors)
    return reply.redirect(handOversHref(), 303)
  })

  app.get<ById>(handOverHref(':accountId'), (req, reply) => show(req, reply))

  app.post<ById>(handOverHref(':accountId'), async (req, reply) => {
    const said = typed(req.body)
    const input = { ...said, onDay: typedDay(said, 'onDay') }
    const sent = await submit(HandOverAccount, input, (parsed) => handOverAccount(req.ctx, idOf(req), parsed))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(handOversHref(), 303)
  })
}

async function showAll(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const lists = await listHandOvers(req.ctx)
  return page(req, reply, <HandOversView {...lists} said={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadAccount(req.ctx, idOf(req))
  await inTransaction(req.ctx, (tx) => theyLookAfterIt(tx, loaded.account.id))
  const said = errors
    ? typed(req.body)
    : { note: await draftNote(req.ctx, loaded.account.id), tellsBusiness: 'yes', ...dayBoxes('onDay', loaded.today) }
  const people = await officialChoices(req.ctx)
  return page(
    req,
    reply,
    <HandOverView loaded={loaded} people={people} said={said} errors={errors} />,
    errors ? 422 : 200
  )
}
