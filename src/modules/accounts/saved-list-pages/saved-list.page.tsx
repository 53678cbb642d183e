import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { ChangeList, changeList } from '../change-list/change-list.ts'
import { closeList } from '../close-list/close-list.ts'
import { savedListHref, savedListsHref } from '../links.ts'
import { MakeList, makeList } from '../make-list/make-list.ts'
import { listLists } from '../see-list/list-lists.ts'
import { seeList } from '../see-list/see-list.ts'
import { SavedListView } from './saved-list.view.tsx'
import { SavedListsView } from './saved-lists.view.tsx'
import { teamsToShareWith } from './teams-to-share-with.ts'

type ById = { Params: { listId: string } }
const Asked = z.object({ search: z.string().max(1000).catch('') })
const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.listId, 'This list')

/** `/accounts/lists`: lists and searches somebody keeps, with what is new since they looked. */
export function savedListPages(app: FastifyInstance) {
  app.get(savedListsHref(), (req, reply) => showAll(req, reply))

  app.post(savedListsHref(), async (req, reply) => {
    const sent = await submit(MakeList, req.body, (input) => makeList(req.ctx, input))
    if ('errors' in sent) return showAll(req, reply, sent.errors)
    return reply.redirect(savedListHref(sent.done.id), 303)
  })

  app.get<ById>(savedListHref(':listId'), (req, reply) => show(req, reply))

  app.post<ById>(savedListHref(':listId'), async (req, reply) => {
    const sent = await submit(ChangeList, req.body, (input) => changeList(req.ctx, idOf(req), input))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(savedListHref(idOf(req)), 303)
  })

  app.post<ById>(`${savedListHref(':listId')}/seen`, async (req, reply) => {
    await seeList(req.ctx, idOf(req), req.server.businessFacets)
    return reply.redirect(savedListsHref(), 303)
  })

  app.post<ById>(`${savedListHref(':listId')}/close`, async (req, reply) => {
    await closeList(req.ctx, idOf(req))
    return reply.redirect(savedListsHref(), 303)
  })
}

async function showAll(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const lists = await listLists(req.ctx, req.server.businessFacets)
  const teams = await teamsToShareWith(req.ctx)
  const { search } = Asked.parse(req.query)
  const said = errors ? typed(req.body) : /^[?/]/.test(search) ? { filters: search } : { search }
  return page(
    req,
    reply,
    <SavedListsView lists={lists} teams={teams} said={said} errors={errors} />,
    errors ? 422 : 200
  )
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const [list] = await listLists(req.ctx, req.server.businessFacets, idOf(req))
  if (!list) throw new NotFound('This list')
  const marking = highestMarking(list.records.map((one) => one.marking))
  const view = <SavedListView list={list} marking={marking} said={typed(req.body)} errors={errors} />
  return page(req, reply, view, errors ? 422 : 200)
}
