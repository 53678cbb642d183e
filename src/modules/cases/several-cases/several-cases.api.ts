import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { AssignInput, assignCases } from '../assign-cases/assign-cases.ts'
import { ReplyToCasesInput, replyToCases } from '../reply-to-cases/reply-to-cases.ts'
import { loadSeveral } from './load-several.ts'

const Preview = z.object({
  references: AssignInput.shape.references,
  words: z.string().max(10_000).default('')
})
const Previewed = z.object({
  cases: z.array(
    z.object({
      reference: z.string(),
      business: z.string(),
      official: z.string().nullable(),
      byMail: z.boolean(),
      words: z.string(),
      leftOut: z.string().nullable()
    })
  ),
  colleagues: z.array(z.object({ id: z.string(), name: z.string() }))
})
const tags = ['cases']

/** Several cases at once, for programs: look first, then do it to all or to none. */
export function severalCasesApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/cases/several/preview',
    {
      schema: {
        operationId: 'previewSeveralCases',
        summary: 'What would happen to each case, why some would be left out, and whom they can be given to',
        description: 'Changes nothing. {name}, {business} and {reference} in the words are filled in for each case.',
        tags,
        body: Preview,
        response: { 200: Previewed }
      }
    },
    (req) => loadSeveral(req.ctx, req.body.references, req.body.words)
  )
  api.post(
    '/api/v1/cases/several/assign',
    {
      schema: {
        operationId: 'assignCases',
        summary: 'Give cases of your team to a colleague, all or none',
        tags,
        body: AssignInput,
        response: { 200: z.object({ assigned: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 200, (ctx) => assignCases(ctx, req.body))
  )
  api.post(
    '/api/v1/cases/several/replies',
    {
      schema: {
        operationId: 'replyToCases',
        summary: 'Write to several businesses, each by name and in its own thread, all or none',
        tags,
        body: ReplyToCasesInput,
        response: { 200: z.object({ replied: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 200, (ctx) => replyToCases(ctx, req.body))
  )
}
