import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { ChangeList, changeList } from '../change-list/change-list.ts'
import { MakeList, makeList } from '../make-list/make-list.ts'
import { listLists } from '../see-list/list-lists.ts'

const List = z.object({
  id: z.uuid(),
  title: z.string(),
  search: z.string().nullable(),
  owner: z.string(),
  team: z.string().nullable(),
  fresh: z.number(),
  changed: z.number(),
  of: z.string(),
  businesses: z.array(z.object({ id: z.uuid(), name: z.string() })),
  records: z.array(z.object({ id: z.uuid(), name: z.string(), href: z.string() }))
})

/** Saved lists and searches, for programs. */
export function savedListApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const tags = ['accounts']
  api.get(
    '/api/v1/saved-lists',
    {
      schema: {
        operationId: 'listSavedLists',
        summary: 'The caller’s lists and those of their teams',
        tags,
        response: { 200: z.object({ items: z.array(List) }) }
      }
    },
    async (req) => ({
      items: (await listLists(req.ctx, app.businessFacets, undefined, true)).map((list) => ({
        ...list,
        of: list.of.many,
        businesses: [...list.businesses],
        records: [...list.records]
      }))
    })
  )
  api.post(
    '/api/v1/saved-lists',
    {
      schema: {
        operationId: 'makeSavedList',
        summary: 'Keep a list of businesses or a search',
        tags,
        body: MakeList,
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => makeList(ctx, req.body))
  )
  api.post(
    '/api/v1/saved-lists/:listId/changes',
    {
      schema: {
        operationId: 'changeSavedList',
        summary: 'Put a business on a list, or take one off',
        tags,
        params: z.object({ listId: z.uuid() }),
        body: ChangeList,
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await changeList(ctx, req.params.listId, req.body)
        return { done: true } as const
      })
  )
}
