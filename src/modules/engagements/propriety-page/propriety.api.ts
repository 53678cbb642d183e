import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keepCoolOff } from '../keep-propriety/keep-cool-off.ts'
import { loadPropriety } from './load-propriety.ts'

const Kept = z.object({ from: z.string(), days: z.number(), by: z.string() })
const CoolOff = z.object({ now: Kept.nullable(), toCome: z.array(Kept) })
const tags = ['engagements']

type Row = { from_on: string; days: number; kept_by_name: string }
const kept = ({ from_on, days, kept_by_name }: Row) => ({ from: from_on, days, by: kept_by_name })

/** For how long a group that was just met is left alone, for programs. */
export function proprietyApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/cool-off',
    {
      schema: {
        operationId: 'getCoolOff',
        summary: 'For how many days after a meeting a group is left alone, now and from days to come',
        tags,
        response: { 200: CoolOff }
      }
    },
    async (req) => {
      const { coolOff } = await loadPropriety(req.ctx)
      return { now: coolOff.now ? kept(coolOff.now) : null, toCome: coolOff.toCome.map(kept) }
    }
  )
  api.post(
    '/api/v1/cool-off',
    {
      schema: {
        operationId: 'keepCoolOff',
        summary: 'Set it from a day on, never backwards: 0 to 28 days, 0 is none',
        tags,
        body: z.object({ days: z.number().int().min(0).max(28), from: z.iso.date() }),
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await keepCoolOff(ctx, { coolDays: req.body.days, coolFrom: req.body.from })
        return { done: true } as const
      })
  )
}
