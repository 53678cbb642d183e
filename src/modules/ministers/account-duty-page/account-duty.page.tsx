import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { HandOnDutyInput, handOnDuty } from '../hand-on-duty/hand-on-duty.ts'
import { isTheirPost } from '../is-their-post.ts'
import { accountDutyHref } from '../links.ts'
import { postChoices } from '../post-choices.ts'
import { SetAsideDutyInput, setAsideDuty } from '../set-aside-duty/set-aside-duty.ts'
import { AccountDutyView } from './account-duty.view.tsx'
import { loadChain } from './load-chain.ts'

type OfOne = { Params: { accountId: string } }

/** `/ministers/duty/:accountId`: the duty to meet one business. */
export function accountDutyPage(app: FastifyInstance) {
  app.get<OfOne>('/ministers/duty/:accountId', async (req, reply) => show(req, reply, req.params.accountId, {}))

  app.post<OfOne>('/ministers/duty/:accountId/delegate', async (req, reply) => {
    const { accountId } = req.params
    const sent = await submit(HandOnDutyInput, { ...typed(req.body), accountId }, (input) => handOnDuty(req.ctx, input))
    return 'errors' in sent
      ? show(req, reply, accountId, { ...typed(req.body), deed: 'delegate' }, sent.errors)
      : reply.redirect(accountDutyHref(accountId), 303)
  })

  app.post<OfOne>('/ministers/duty/:accountId/waive', async (req, reply) => {
    const { accountId } = req.params
    const sent = await submit(SetAsideDutyInput, { ...typed(req.body), accountId }, (input) =>
      setAsideDuty(req.ctx, input)
    )
    return 'errors' in sent
      ? show(req, reply, accountId, { ...typed(req.body), deed: 'waive' }, sent.errors)
      : reply.redirect(accountDutyHref(accountId), 303)
  })
}

async function show(
  req: FastifyRequest,
  reply: FastifyReply,
  id: string,
  values: Record<string, string>,
  errors?: FormErrors
) {
  const accountId = z.uuid().safeParse(id)
  const [duty] = accountId.success ? await listDuty(req.ctx, accountId.data) : []
  if (!duty) throw new NotFound('This duty')
  const theirs = duty.post_id !== null && (await isTheirPost(req.ctx, duty.post_id))
  const keeps = may(req.ctx, 'duty.keep')
  const view = (
    <AccountDutyView
      duty={duty}
      chain={await loadChain(req.ctx, duty.account_id)}
      posts={await postChoices(req.ctx)}
      may={{ handOn: keeps && (theirs || !duty.post_id), waive: keeps && theirs, keep: keeps }}
      mayBid={may(req.ctx, 'bid.make')}
      values={values}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
