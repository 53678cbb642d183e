import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { dayForPage } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page } from '../../../platform/http/page.ts'
import { shownAdded } from '../add-left-out-line/shown-added.ts'
import { dateInWords } from '../date-in-words.ts'
import { kindOfDeclaration } from '../declarations/kind-of-declaration.ts'
import { listPublished } from '../declarations/list-published.ts'
import { quarterInWords, quarterOfSlug, quarterSlug } from '../quarter-words.ts'
import { loadQuarter } from './load-quarter.ts'
import { loadTransparency } from './load-transparency.ts'
import { QuarterView } from './quarter.view.tsx'
import { TransparencyView } from './transparency.view.tsx'

type Params = { department: string; quarter: string }

/** What ministers' departments have published of their meetings: the home of it, and one page for each return. */
export function transparencyPages(app: FastifyInstance) {
  app.get('/transparency', async (req, reply) => {
    const { quarters, ...figures } = await loadTransparency(req.ctx)
    const others = await listPublished(req.ctx)
    const shown = quarters.map((one) => ({
      ...one,
      words: quarterInWords(one.quarter),
      path: quarterSlug(one.quarter)
    }))
    return page(
      req,
      reply,
      <TransparencyView
        quarters={shown}
        figures={figures}
        others={others.map((one) => ({
          ...one,
          words: quarterInWords(one.quarter),
          title: kindOfDeclaration(one.kind).title,
          path: quarterSlug(one.quarter)
        }))}
        may={{ match: may(req.ctx, 'meetings.match'), draft: may(req.ctx, 'return.draft') }}
      />
    )
  })

  app.get<{ Params: Params }>('/transparency/:department/:quarter', async (req, reply) => {
    const { department, quarter } = req.params
    const loaded = await loadQuarter(req.ctx, department, fromOf(quarter))
    return page(
      req,
      reply,
      <QuarterView
        {...loaded}
        slug={department}
        quarter={quarter}
        words={quarterInWords(fromOf(quarter))}
        corrections={loaded.corrections.map(({ minister, date, field, was, ...one }) => ({
          ...one,
          what: `${minister}, ${date}, ${field === 'purpose' ? 'purpose' : 'who they met'}`,
          was: was ?? '',
          at: dayForPage(one.at)
        }))}
        added={loaded.added.map(shownAdded)}
        meetings={loaded.meetings.map((item) => ({ ...item, when: dateInWords(item) }))}
      />
    )
  })
}

function fromOf(quarter: string): string {
  const from = quarterOfSlug(quarter)
  if (!from) throw new NotFound('This return')
  return from
}
