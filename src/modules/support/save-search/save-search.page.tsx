import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { linkIsGood, useLink } from '../../../platform/auth/links.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { changesLanguage } from '../../../platform/http/language.ts'
import { page } from '../../../platform/http/page.ts'
import { refusedIn } from '../../../platform/http/refused-in.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { Answers } from '../find-support/answers.ts'
import { finderAddress } from '../find-support/finder-address.ts'
import { endNews, openSavedSearch } from './open-saved-search.ts'
import { saveRefusals } from './refusal-words.ts'
import { SaveSearch, saveSearch } from './save-search.ts'
import { EndedView, OpenSavedView, SavedView, SaveSearchView } from './save-search.view.tsx'

const PER_MINUTE = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }
const End = z.object({ end: z.literal('yes') })
type BySecret = { Params: { secret: string } }

/** A search kept by e-mail, opened by its link, and ended by the same. */
export function saveSearchPage(app: FastifyInstance) {
  app.get('/support/save', (req, reply) => page(req, reply, <SaveSearchView answers={Answers.parse(req.query)} />))

  app.post('/support/save', PER_MINUTE, async (req, reply) => {
    const answers = Answers.parse(req.body)
    if (changesLanguage(req)) return page(req, reply, <SaveSearchView answers={answers} typed={typed(req.body)} />)
    const result = await submit(SaveSearch, req.body, (input) => saveSearch(req.ctx, answers, input))
    if ('errors' in result) {
      const errors = refusedIn(req.language, saveRefusals, result.errors)
      return page(req, reply, <SaveSearchView answers={answers} errors={errors} typed={typed(req.body)} />, 422)
    }
    return reply.redirect('/support/saved', 303)
  })

  app.get('/support/saved', (req, reply) => page(req, reply, <SavedView />))

  app.get<BySecret>('/support/saved/open/:secret', async (req, reply) => {
    const { secret } = req.params
    const good = await linkIsGood(req.ctx, secret)
    return page(req, reply, <OpenSavedView secret={secret} good={good} />, good ? 200 : 410)
  })

  app.post<BySecret>('/support/saved/open/:secret', PER_MINUTE, async (req, reply) => {
    const id = await useLink(req.ctx, req.params.secret, beginVisit(req, reply))
    const { answers } = await openSavedSearch(req.ctx, id)
    if (!End.safeParse(req.body).success) return reply.redirect(finderAddress(answers), 303)
    await endNews(req.ctx, id)
    return page(req, reply, <EndedView />)
  })
}
