import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ctx, may } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { bodiesOf } from '../../government/index.ts'
import { weeksHref } from '../links.ts'
import { postChoices } from '../post-choices.ts'
import { KeepDiaryWeek } from './keep-diary-week.schema.ts'
import { keepDiaryWeek } from './keep-diary-week.ts'
import { KeepDiaryWeekView } from './keep-diary-week.view.tsx'
import { listWeeks } from './list-weeks.ts'

/** `/ministers/weeks`: recess, visits abroad, and weeks with more room than usual. */
export function keepDiaryWeekPage(app: FastifyInstance) {
  app.get('/ministers/weeks', (req, reply) => show(req, reply, {}))

  app.post('/ministers/weeks', async (req, reply) => {
    const sent = await submit(KeepDiaryWeek, req.body, (input) => keepDiaryWeek(req.ctx, input))
    return 'errors' in sent ? show(req, reply, typed(req.body), sent.errors) : reply.redirect(weeksHref(), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  const posts = await theirPosts(req.ctx)
  const view = (
    <KeepDiaryWeekView
      weeks={await listWeeks(req.ctx)}
      posts={posts}
      mayKeep={posts.length > 0 && may(req.ctx, 'duty.keep')}
      values={values}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

/** The posts whose diaries the reader's own body keeps. */
const theirPosts = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const theirs = await bodiesOf(tx)
    return (await postChoices(tx)).filter(({ bodyId }) => theirs.has(bodyId))
  })
