import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { LedgerView } from './ledger.view.tsx'
import { ledgerFacts } from './ledger-facts.ts'
import { money, pounds } from './money.ts'
import { DIMENSIONS, PivotAsked, pivotAwards } from './pivot-awards.ts'

/** The support ledger: who gave what to whom, cut any two ways, with what is not known in sight. */
export function ledgerPage(app: FastifyInstance) {
  app.get('/support/ledger', async (req, reply) => {
    const asked = PivotAsked.parse(req.query)
    const pivot = await pivotAwards(req.ctx, asked)
    const { sources, completeness, subsidies } = await ledgerFacts(req.ctx)
    const shown = {
      asked,
      pivot,
      sources,
      completeness,
      subsidies: subsidies.map((one) => ({ ...one, words: money(one.amount, 'GBP') })),
      bars: pivot.rows.slice(0, 12).map(({ words, total }) => ({
        label: words,
        value: Math.max(0, pounds(total.amount)),
        words: money(total.amount, asked.currency)
      }))
    }
    return page(req, reply, <LedgerView {...shown} />)
  })

  app.get('/support/ledger.csv', async (req, reply) => {
    const asked = PivotAsked.parse(req.query)
    const pivot = await pivotAwards(req.ctx, asked)
    const header = [DIMENSIONS[asked.rows].words, ...pivot.columns.map(({ words }) => words), 'Total']
    const lines = [
      header,
      ...pivot.rows.map(({ key, words, total }) => [
        words,
        ...pivot.columns.map((column) => inPounds(pivot.cell(key, column.key).amount)),
        inPounds(total.amount)
      ]),
      ['Total', ...pivot.columns.map(({ total }) => inPounds(total.amount)), inPounds(pivot.total.amount)]
    ]
    const text = lines.map((line) => line.map(quoted).join(',')).join('\r\n')
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="support-ledger.csv"')
      .send(`${text}\r\n`)
  })
}

const inPounds = (pence: bigint) => {
  const text = (pence < 0n ? -pence : pence).toString().padStart(3, '0')
  return `${pence < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}

// A cell that begins like a formula would be run by a spreadsheet.
const quoted = (cell: string) => {
  const safe = /^[=+@\t]|^-[^\d]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
