import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { dayForPage } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { page } from '../../../platform/http/page.ts'
import { shownAdded } from '../add-left-out-line/shown-added.ts'
import { declarationFile } from '../declarations/declaration-file.ts'
import { DECLARATION_KINDS } from '../declarations/declaration-kinds.ts'
import { publishedDeclarations } from '../declarations/published-declarations.ts'
import { returnWords } from '../quarter-return/return-words.ts'
import { quarterInWords, quarterOfSlug } from '../quarter-words.ts'
import { PublishedDeclarationsView } from './published-declarations.view.tsx'

type OfOne = { Params: { department: string; quarter: string } }

/** Returns of hospitality, gifts, travel and officials’ meetings as anybody reads them: page, CSV under the exact header, JSON. */
export function publishedDeclarationsPage(app: FastifyInstance) {
  for (const { kind } of DECLARATION_KINDS) {
    const path = `/transparency/:department/:quarter/${kind}`
    app.get<OfOne>(path, async (req, reply) => {
      const { department, quarter } = req.params
      const found = await publishedDeclarations(req.ctx, department, fromOf(quarter), kind)
      const view = (
        <PublishedDeclarationsView
          {...found}
          corrections={found.corrections.map((one) => ({
            ...one,
            what: `${one.holder}, ${one.what.toLowerCase()}`,
            at: dayForPage(one.at)
          }))}
          added={found.added.map(shownAdded)}
          mayCorrect={found.theirs && may(req.ctx, 'meetings.correct')}
          title={returnWords(found.layout, found.department, fromOf(quarter)).pageTitle}
          summary={returnWords(found.layout, found.department, fromOf(quarter)).summary}
          slug={department}
          quarter={quarter}
        />
      )
      return page(req, reply, view)
    })
    app.get<OfOne>(`${path}.csv`, async (req, reply) => {
      const { department, quarter } = req.params
      const {
        layout,
        declared,
        department: name
      } = await publishedDeclarations(req.ctx, department, fromOf(quarter), kind)
      const { fileName } = returnWords(layout, name, fromOf(quarter))
      return reply
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .type('text/csv; charset=utf-8')
        .send(declarationFile(layout, declared))
    })
    app.get<OfOne>(`${path}.json`, async (req) => {
      const { department, quarter } = req.params
      const {
        of: _,
        theirs: __,
        layout,
        ...found
      } = await publishedDeclarations(req.ctx, department, fromOf(quarter), kind)
      return {
        kind,
        quarter: quarterInWords(fromOf(quarter)),
        title: returnWords(layout, found.department, fromOf(quarter)).csvTitle,
        ...found
      }
    })
  }
}

function fromOf(quarter: string): string {
  const from = quarterOfSlug(quarter)
  if (!from) throw new NotFound('This return')
  return from
}
