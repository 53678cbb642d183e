import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Unavailable } from '../../../platform/errors.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { Answers } from '../find-support/answers.ts'
import { askPerson } from './ask-person.ts'
import { wayToAsk } from './way-to-ask.ts'

const About = z.object({ about: z.string().max(120).optional().catch(undefined) })
const PER_MINUTE = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

/** From the finder to a person, with everything said so far. */
export function askPersonPage(app: FastifyInstance) {
  app.post('/support/ask', PER_MINUTE, async (req, reply) => {
    const way = wayToAsk()
    if (!way) throw new Unavailable('Questions cannot be taken at the moment. Telephone us instead')
    const visit = beginVisit(req, reply)
    const asked = await askPerson(req.ctx, Answers.parse(req.body), About.parse(req.body).about)
    return reply.redirect(await way(req.ctx, visit, asked), 303)
  })
}
