import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FormErrors, submit, toFormErrors, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { AssignInput, assignCases } from '../assign-cases/assign-cases.ts'
import { CaseQueueView } from '../case-queue/case-queue.view.tsx'
import { QueueAsked } from '../case-queue/list-cases.ts'
import { loadQueue } from '../case-queue/load-queue.ts'
import { ReplyToCasesInput, replyToCases } from '../reply-to-cases/reply-to-cases.ts'
import { loadSeveral } from './load-several.ts'
import { SeveralCasesView } from './several-cases.view.tsx'

const oneOrMany = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([])
const Ticked = z.object({
  references: oneOrMany,
  deed: z.enum(['assign', 'reply']).catch('assign'),
  words: z.string().max(20_000).catch(''),
  sure: z.string().optional().catch(undefined),
  /** The queue they were ticked in, as its address says it. */
  from: z.string().max(500).catch('')
})

/** Several cases at once: what would happen to each is shown first, and done when it is confirmed, to all or to none. */
export function severalCasesPage(app: FastifyInstance) {
  app.post('/cases/several', async (req, reply) => {
    const { references, deed, sure, from } = Ticked.parse(req.body)
    if (references.length === 0) return nothingTicked(req, reply, from)
    if (sure !== 'yes') return show(req, reply)
    const body = { ...typed(req.body), references }
    const done =
      deed === 'assign'
        ? await submit(AssignInput, body, (input) => assignCases(req.ctx, input))
        : await submit(ReplyToCasesInput, body, (input) => replyToCases(req.ctx, input))
    if ('errors' in done) return show(req, reply, done.errors)
    return reply.redirect(deed === 'assign' ? '/cases' : '/cases?view=mine', 303)
  })
}

/** The same queue again, saying what is missing: a button that does nothing looks broken. */
async function nothingTicked(req: FastifyRequest, reply: FastifyReply, from: string) {
  const asked = QueueAsked.parse(Object.fromEntries(new URLSearchParams(from)))
  const queue = await loadQueue(req.ctx, asked)
  const text = 'Tick at least one case, then choose what to do with it'
  const errors = toFormErrors([{ field: 'references', text }])
  return page(req, reply, <CaseQueueView asked={asked} queue={queue} errors={errors} />, 422)
}

async function show(req: FastifyRequest, reply: FastifyReply, given?: FormErrors) {
  const { references, deed, words } = Ticked.parse(req.body)
  const several = await loadSeveral(req.ctx, references, words)
  const empty = several.cases.every(({ leftOut }) => leftOut !== null)
  const errors = empty
    ? toFormErrors([{ field: 'references', text: 'None of these cases is your team’s and open' }])
    : given
  return page(
    req,
    reply,
    <SeveralCasesView deed={deed} several={several} typed={typed(req.body)} words={words} errors={errors} />,
    errors ? 422 : 200
  )
}
