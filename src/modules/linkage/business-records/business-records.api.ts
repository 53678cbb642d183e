import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { heldRows } from '../../register/index.ts'
import { loadRecords } from './load-records.ts'

const Other = z.object({ id: z.string(), name: z.string(), reason: z.string(), by: z.string(), at: z.iso.datetime() })
const Answer = z.object({
  records: z.array(z.object({ id: z.string(), list: z.string(), name: z.string(), linkedBy: z.string() })),
  moreRecords: z.number().int(),
  merged: z.array(Other.extend({ merge: z.string() })),
  splits: z.array(Other.extend({ split: z.string() })),
  apart: z.array(Other),
  held: z.array(z.object({ key: z.string(), kind: z.string(), words: z.string() }))
})

/** What makes up a business, for programs: what they may merge, split and undo, by its ids. */
export function businessRecordsApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/businesses/:id/records',
    {
      schema: {
        operationId: 'getBusinessRecords',
        summary: 'What makes up a business',
        description:
          'Records of departments’ lists that speak of it (the first 50), the records it stands for, what was taken out of it, what it is said not to be; and, for those who may split it, the single things that are held (`held`), as far as they may see them.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        response: { 200: Answer }
      }
    },
    async (req) => {
      const id = keyFrom(req.params.id, 'This business')
      const { speaking, more, merged, splits, apart } = await loadRecords(req.ctx, id)
      return {
        records: speaking.map(({ record_id, by, link }) => ({
          ...{ id: record_id, linkedBy: by },
          ...{ list: link?.list ?? '', name: link?.name ?? '' }
        })),
        moreRecords: more,
        merged: merged.map(({ merge, id: other, ...said }) => ({
          merge,
          ...of(other, said, said.merged_by_name, said.merged_at)
        })),
        splits: splits.map(({ split, ...said }) => ({
          split,
          ...of(said.other_id, said, said.split_by_name, said.split_at)
        })),
        apart: apart.map((said) => of(said.other_id, said, said.said_by_name, said.said_at)),
        held: may(req.ctx, 'business.merge') ? await heldRows(req.ctx, id) : []
      }
    }
  )
}

const of = (id: string, { name, reason }: { name: string; reason: string }, by: string, at: Date) => ({
  ...{ id, name, reason, by },
  at: at.toISOString()
})
