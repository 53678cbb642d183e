import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { shortDayInWords, timeInWords } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { highestMarking } from '../../government/index.ts'
import { ListAsked } from '../engagement-list/list-asked.ts'
import { searchedHref, severalHref } from '../links.ts'
import { ChangeSeveral } from './change-several.schema.ts'
import { changeSeveral, previewSeveral } from './change-several.ts'
import { ChangeSeveralView } from './change-several.view.tsx'
import { listToChange } from './list-to-change.ts'
import type { WouldChange } from './what-would-change.ts'

type Answer = { errors?: FormErrors | undefined; preview?: readonly WouldChange[] }

/** Several engagements changed at once: ticked, looked at, then done to all or to none. */
export function changeSeveralPage(app: FastifyInstance) {
  app.get(severalHref(), (req, reply) => show(req, reply, {}))
  app.post(severalHref(), async (req, reply) => {
    const sure = typed(req.body).sure === 'yes'
    if (!sure) {
      const seen = await submit(ChangeSeveral, req.body, (said) => previewSeveral(req.ctx, said))
      return show(req, reply, 'errors' in seen ? { errors: seen.errors } : { preview: seen.done })
    }
    const done = await submit(ChangeSeveral, req.body, (said) => changeSeveral(req.ctx, said))
    if ('errors' in done) return show(req, reply, { errors: done.errors })
    return reply.redirect(searchedHref(ListAsked.parse(req.query)), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, { errors, preview }: Answer) {
  const asked = ListAsked.parse(req.query)
  const { engagements, people, topics } = await listToChange(req.ctx, asked)
  const shown = (preview ?? engagements).map(shownToChange)
  const view = (
    <ChangeSeveralView
      asked={asked}
      rows={shown}
      preview={preview !== undefined}
      people={people}
      topics={topics}
      marking={highestMarking((preview ?? engagements).map(({ marking }) => marking))}
      errors={errors}
      said={typed(req.body)}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

const shownToChange = (one: WouldChange) => ({
  id: one.id,
  title: one.title,
  when: `${shortDayInWords(one.startsAt)}, ${timeInWords(one.startsAt)}`,
  owner: one.owner,
  leftOut: one.leftOut
})
