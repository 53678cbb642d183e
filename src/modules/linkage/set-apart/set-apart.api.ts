import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { MergeBusinesses } from '../merge-businesses/merge-businesses.schema.ts'
import { liftApart } from './lift-apart.ts'
import { setApart } from './set-apart.ts'

const shape = {
  tags: ['businesses'],
  params: z.object({ id: z.string().max(40) }),
  body: z.record(z.string(), z.unknown()),
  response: { 200: z.object({ id: z.string(), otherId: z.string() }) }
}

/** Saying that two businesses are two, and lifting it, for programs. */
export function setApartApi(app: FastifyInstance) {
  const typed = app.withTypeProvider<ZodTypeProvider>()
  const door = (path: string, words: object, work: typeof setApart) =>
    typed.post(path, { schema: { ...shape, ...words } }, (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const id = keyFrom(req.params.id, 'This business')
        const given = MergeBusinesses.parse(req.body)
        await work(ctx, id, given)
        return { id, otherId: given.otherId }
      })
    )
  door(
    '/api/v1/businesses/:id/set-apart',
    {
      operationId: 'setApart',
      summary: 'Say that two businesses are two, however alike',
      description:
        'No merge, link or run makes them one until it is lifted. Refused while they are one: undo their merge.'
    },
    setApart
  )
  door(
    '/api/v1/businesses/:id/lift-apart',
    {
      operationId: 'liftApart',
      summary: 'Lift that two businesses are two',
      description: 'It turned out otherwise. Who said so before, and why, stays on record.'
    },
    liftApart
  )
}
