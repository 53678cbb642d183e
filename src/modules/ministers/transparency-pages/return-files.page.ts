import type { FastifyInstance } from 'fastify'
import { NotFound } from '../../../platform/errors.ts'
import { layoutOn } from '../quarter-return/layout-on.ts'
import { quarterInWords, quarterOfSlug } from '../quarter-words.ts'
import { companionFile } from './companion-file.ts'
import { companionRows } from './companion-rows.ts'
import { loadQuarter } from './load-quarter.ts'
import { returnFile } from './return-file.ts'

type Params = { department: string; quarter: string }

/** A published return to take away: as departments publish it, and its companion of organisations, each as CSV and JSON. */
export function returnFilesPage(app: FastifyInstance) {
  app.get<{ Params: Params }>('/transparency/:department/:quarter/meetings.csv', async (req, reply) => {
    const { department, quarter } = req.params
    const { meetings, nil } = await loadQuarter(req.ctx, department, fromOf(quarter))
    const layout = await layoutOn(req.ctx, fromOf(quarter))
    return reply
      .header('content-disposition', `attachment; filename="${department}-ministerial-meetings-${quarter}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(returnFile({ meetings, nil, layout }))
  })

  app.get<{ Params: Params }>('/transparency/:department/:quarter/organisations.csv', async (req, reply) => {
    const { department, quarter } = req.params
    const { meetings } = await loadQuarter(req.ctx, department, fromOf(quarter))
    return reply
      .header('content-disposition', `attachment; filename="${department}-organisations-met-${quarter}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(companionFile(meetings))
  })

  app.get<{ Params: Params }>('/transparency/:department/:quarter/organisations.json', async (req) => {
    const { department, quarter } = req.params
    const loaded = await loadQuarter(req.ctx, department, fromOf(quarter))
    return {
      department: loaded.department,
      quarter: quarterInWords(fromOf(quarter)),
      items: companionRows(loaded.meetings)
    }
  })

  app.get<{ Params: Params }>('/transparency/:department/:quarter/meetings.json', async (req) => {
    const { department, quarter } = req.params
    return loadQuarter(req.ctx, department, fromOf(quarter))
  })
}

function fromOf(quarter: string): string {
  const from = quarterOfSlug(quarter)
  if (!from) throw new NotFound('This return')
  return from
}
