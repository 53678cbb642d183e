import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SIGN_IN_FIRST } from '../../../platform/ctx.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { RaiseCaseBody, RaisedCase } from './raise-case.schema.ts'
import { raiseCase } from './raise-case.ts'

export function raiseCaseApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/cases',
    {
      schema: {
        operationId: 'raiseCase',
        summary: 'Refer a business’s problem',
        description:
          'Gives the problem one accountable owner and dates at once. Send an Idempotency-Key: repeating the request opens no second case.',
        tags: ['cases'],
        body: RaiseCaseBody,
        response: { 201: RaisedCase }
      }
    },
    (req, reply) => {
      // The public's door is the page, which asks one thing at a time; programs say who they are.
      if (req.ctx.actor.kind === 'public') throw new NotAllowed(SIGN_IN_FIRST)
      const { text, business, postcode, contact, shareConsent, inConfidence, language } = req.body
      const channel = req.ctx.actor.kind === 'partner' ? ('referral' as const) : ('api' as const)
      return answerOnce(req, reply, 201, async (ctx) => {
        const { id: _id, ...raised } = await raiseCase(ctx, {
          words: text,
          business,
          contact,
          shareConsent,
          inConfidence,
          channel,
          language,
          ...(postcode ? { postcode } : {})
        })
        return raised
      })
    }
  )
}
