import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { caseRecord } from '../track-case/case-record.ts'
import { jointWorkOf } from './joint-work-of.ts'
import { loadRelated } from './load-related.ts'

const Params = z.object({ reference: z.string().max(20) })
const HandOver = z.object({
  from: z.string(),
  to: z.string(),
  offeredBy: z.string(),
  offeredAt: z.string(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable()
})
const Contribution = z.object({
  id: z.string(),
  team: z.string(),
  question: z.string(),
  askedBy: z.string(),
  askedAt: z.string(),
  replyBy: z.string(),
  late: z.boolean(),
  rung: z.string().nullable(),
  answer: z.string().nullable(),
  words: z.string().nullable()
})
const Duplicate = z.object({
  reference: z.string(),
  alike: z.number(),
  words: z.string(),
  status: z.string(),
  team: z.string()
})

/** What the desk sees of a case beside its thread, for programs: who offered it to whom, who was asked, what looks like it. */
export function caseDeskApi(app: FastifyInstance) {
  const list = <S extends z.ZodType>(
    path: string,
    operationId: string,
    summary: string,
    item: S,
    load: (ctx: Ctx, record: Awaited<ReturnType<typeof caseRecord>>) => Promise<z.output<S>[]>
  ) =>
    app.withTypeProvider<ZodTypeProvider>().get(
      `/api/v1/cases/:reference/${path}`,
      {
        schema: {
          operationId,
          summary,
          tags: ['cases'],
          params: Params,
          response: { 200: z.object({ items: z.array(item) }) }
        }
      },
      async (req) => {
        demand(req.ctx, 'case.read')
        return inTransaction(req.ctx, async (tx) => ({
          items: await load(tx, await caseRecord(tx, req.params.reference, { notes: false }))
        }))
      }
    )

  list(
    'hand-overs',
    'listHandOvers',
    'Every offer of this case to another team, the first first',
    HandOver,
    async (_, { handOvers }) =>
      handOvers.map((one) => ({
        from: one.giver,
        to: one.taker,
        offeredBy: one.offered_by_name,
        offeredAt: one.offered_at.toISOString(),
        answer: one.answer,
        answeredAt: one.answered_at?.toISOString() ?? null
      }))
  )
  list(
    'contributions',
    'listContributions',
    'What other teams were asked about this case, and who holds it up',
    Contribution,
    async (ctx, record) =>
      jointWorkOf(ctx, record).map(({ asked, byOn, ...one }) => ({ ...one, askedAt: asked.iso, replyBy: byOn }))
  )
  list(
    'duplicates',
    'listDuplicates',
    'Open cases of the same business or person in nearly the same words, the likest first',
    Duplicate,
    async (ctx, { found }) =>
      (await loadRelated(ctx, found)).flatMap(({ alike, ...one }) => (alike === null ? [] : [{ ...one, alike }]))
  )
}
