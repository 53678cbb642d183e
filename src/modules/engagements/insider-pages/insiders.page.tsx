import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay, shortDayInWords } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { insiderListsHref, insidersHref } from '../links.ts'
import { AnnouncementInput, setAnnouncement } from '../set-announcement/set-announcement.ts'
import { announcementInWords } from './announcement-in-words.ts'
import { InsiderListsView } from './insider-lists.view.tsx'
import { InsidersView } from './insiders.view.tsx'
import { insidersInWords } from './insiders-in-words.ts'
import { listInsiderLists } from './list-insider-lists.ts'
import { loadInsiders } from './load-insiders.ts'

type ById = { Params: { engagementId: string } }

/** Who could read what is market sensitive and who has, for its owner and for propriety; and the day it is announced. */
export function insiderPages(app: FastifyInstance) {
  app.get(insiderListsHref(), async (req, reply) => {
    const lists = await listInsiderLists(req.ctx)
    const today = londonDay(req.ctx.now())
    const shown = lists.map((one) => ({
      ...one,
      since: shortDayInWords(one.since),
      announcement: announcementInWords(one.announced_on, today)
    }))
    const marking = highestMarking(lists.map((one) => one.marking))
    return page(req, reply, <InsiderListsView lists={shown} marking={marking} />)
  })

  app.get<ById>(insidersHref(':engagementId'), (req, reply) => show(req, reply))
  app.post<ById>(insidersHref(':engagementId'), async (req, reply) => {
    const { engagementId } = req.params
    const result = await submit(AnnouncementInput, req.body, (said) => setAnnouncement(req.ctx, engagementId, said))
    return 'errors' in result ? show(req, reply, result.errors) : reply.redirect(insidersHref(engagementId), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const found = await loadInsiders(req.ctx, req.params.engagementId)
  const usual = found.announced_on ?? (found.embargoedUntil ? londonDay(found.embargoedUntil) : '')
  const view = (
    <InsidersView
      about={{
        ...{ id: found.id, title: found.title, owner: found.owner, marking: found.marking, open: found.open > 0 },
        since: shortDayInWords(found.since),
        setBy: found.set_by_name,
        announcement: announcementInWords(found.announced_on, londonDay(req.ctx.now()))
      }}
      insiders={insidersInWords(found.reach, found.readings)}
      maySet={found.maySet && found.open > 0}
      errors={errors}
      said={errors ? typed(req.body) : { announcedOn: usual }}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
