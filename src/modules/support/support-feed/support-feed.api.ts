import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Answers } from '../find-support/answers.ts'
import { findSupport } from '../find-support/find-support.ts'
import { FeedScheme, feedSchemes } from './feed-schemes.ts'

const FoundScheme = z.object({
  slug: z.string(),
  title: z.string(),
  verdict: z.enum(['fits', 'cannot-tell', 'near-miss']),
  reasons: z.array(z.object({ words: z.string(), verdict: z.number() })),
  change: z.string().nullable()
})

/** The catalogue and the finder, for programs: anybody may read them. */
export function supportFeedApi(app: FastifyInstance) {
  listing(app)
  finding(app)
}

const listing = (app: FastifyInstance) =>
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/support/schemes',
    {
      schema: {
        operationId: 'listSchemes',
        summary: 'Support that is open today',
        description:
          'With the facets of GOV.UK’s finance and support finder beside our own. In the layout that “import support” takes in.',
        tags: ['support'],
        querystring: z.object({
          after: z.string().max(120).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50)
        }),
        response: {
          200: z.object({
            layout: z.string(),
            source: z.string(),
            schemes: z.array(FeedScheme),
            next: z.string().nullable()
          })
        }
      }
    },
    async (req) => {
      const { schemes, next } = await feedSchemes(req.ctx, req.query)
      return { layout: 'sector-office-schemes-1', source: 'desk', schemes, next }
    }
  )

const finding = (app: FastifyInstance) =>
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/support/find',
    {
      schema: {
        operationId: 'findSupport',
        summary: 'What a business can get, and why',
        description:
          'The answers of the finder, as in its address: q, need, place, sector, size, age, stage, business.',
        tags: ['support'],
        querystring: z.record(z.string(), z.string()),
        response: { 200: z.object({ day: z.string(), schemes: z.array(FoundScheme) }) }
      }
    },
    async (req) => {
      const { matches, day } = await findSupport(req.ctx, Answers.parse(req.query))
      const listed = (list: typeof matches.fits, verdict: z.infer<typeof FoundScheme>['verdict']) =>
        list.map(({ scheme, why }) => ({
          slug: scheme.slug,
          title: scheme.title,
          verdict,
          reasons: why.outcomes.map(({ words, verdict: said }) => ({ words, verdict: said })),
          change: verdict === 'near-miss' ? (why.deciding[0]?.change ?? null) : null
        }))
      return {
        day,
        schemes: [
          ...listed(matches.fits, 'fits'),
          ...listed(matches.cannotTell, 'cannot-tell'),
          ...listed(matches.nearMisses, 'near-miss')
        ]
      }
    }
  )
