import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { readOffices } from '../offices-page/read-offices.ts'
import { readOffice } from './read-office.ts'

const State = z.enum(['exploring', 'open', 'closed'])

const Listed = z.object({
  sectorCode: z.string(),
  sector: z.string(),
  slug: z.string(),
  name: z.string(),
  state: State,
  covers: z.string(),
  examples: z.array(z.string()),
  leads: z.array(z.string())
})

const Times = z.object({ acknowledge: z.int(), firstReply: z.int(), resolve: z.int(), basis: z.string() })

const One = z.object({
  sectorCode: z.string(),
  sector: z.string(),
  slug: z.string(),
  name: z.string(),
  state: State,
  whatItDoes: z.string(),
  covers: z.string(),
  leads: z.array(z.string()),
  worksWith: z.array(z.string()),
  answeredBy: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  frontierIndustries: z.array(z.string()),
  bodies: z.array(z.string()),
  forums: z.array(z.string()),
  serviceTimesInWorkingDays: z.object({ routine: Times, urgent: Times }),
  figures: z.array(z.object({ name: z.string(), value: z.string(), note: z.string() }))
})

/** Sector offices for programs: the same as the pages show to everybody. */
export function officesApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/offices',
    {
      schema: {
        operationId: 'listOffices',
        summary: 'Who looks after each sector',
        tags: ['Sector offices'],
        response: { 200: z.object({ offices: z.array(Listed) }) }
      }
    },
    async (req) => ({ offices: await readOffices(req.ctx) })
  )
  api.get(
    '/api/v1/offices/:sector',
    {
      schema: {
        operationId: 'readOffice',
        summary: 'One sector office, by short name or sector code',
        tags: ['Sector offices'],
        params: z.object({ sector: z.string().max(100) }),
        response: { 200: One }
      }
    },
    async (req) => asOne(await readOffice(req.ctx, req.params.sector))
  )
}

function asOne({
  office,
  sector,
  sponsors,
  desk,
  frontier,
  bodies,
  forums,
  times,
  figures
}: Awaited<ReturnType<typeof readOffice>>): z.input<typeof One> {
  const { sectorCode, slug, name, state, whatItDoes } = office
  const named = (lead: boolean) => sponsors.filter((one) => one.lead === lead).map((one) => one.name)
  return {
    sectorCode,
    sector: sector.name,
    slug,
    name,
    state,
    whatItDoes,
    covers: sector.covers,
    leads: named(true),
    worksWith: named(false),
    answeredBy: desk,
    frontierIndustries: frontier,
    bodies,
    forums,
    serviceTimesInWorkingDays: times,
    figures
  }
}
