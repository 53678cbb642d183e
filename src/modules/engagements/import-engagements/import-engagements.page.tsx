import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { demand } from '../../../platform/ctx.ts'
import { type FormErrors, submit, toFormErrors, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { engagementsHref, importEngagementsHref } from '../links.ts'
import type { Imported } from './bring-in.ts'
import { importEngagements } from './import-engagements.ts'
import { ImportEngagementsView } from './import-engagements.view.tsx'
import { previewImport } from './preview-import.ts'
import { COLUMNS } from './read-rows.ts'
import { wrongRows } from './wrong-rows.ts'

/** Bring in a CSV file: it is looked at whole, shown, and taken in only when every row can be. */
export function importEngagementsPage(app: FastifyInstance) {
  app.get(importEngagementsHref(), (req, reply) => {
    demand(req.ctx, 'engagement.log')
    return show(req, reply)
  })

  app.get('/engagements/import/columns.csv', (req, reply) => {
    demand(req.ctx, 'engagement.log')
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="engagements.csv"')
      .send(`${Object.keys(COLUMNS).join(',')}\r\n`)
  })

  app.post(importEngagementsHref(), { config: { takesFiles: true } }, async (req, reply) => {
    const said = typed(req.body)
    const [file] = req.sentFiles ?? []
    const text = file ? Buffer.from(file.bytes).toString('utf8') : (said.rows ?? '')
    if (said.wrong === 'yes') return takeWrongRows(req, reply, text)
    if (said.sure !== 'yes') {
      const looked = await submit(z.unknown(), said, () => previewImport(req.ctx, text))
      if ('errors' in looked) return show(req, reply, { text, errors: looked.errors })
      return show(req, reply, { text, found: looked.done, errors: errorsOf(looked.done) })
    }
    const result = await submit(z.unknown(), said, () => importEngagements(req.ctx, text))
    if ('errors' in result) return show(req, reply, { text, errors: result.errors })
    const added = result.done.filter(({ becomes }) => becomes !== 'there').length
    return reply.redirect(`${engagementsHref()}?view=mine&imported=${added}`, 303)
  })
}

async function takeWrongRows(req: FastifyRequest, reply: FastifyReply, text: string) {
  const looked = await submit(z.unknown(), {}, () => previewImport(req.ctx, text))
  if ('errors' in looked) return show(req, reply, { text, errors: looked.errors })
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="rows-to-mend.csv"')
    .send(wrongRows(text, looked.done))
}

type Looked = { text?: string; found?: Imported; errors?: FormErrors | undefined }

const errorsOf = ({ wrong }: Imported) =>
  wrong.length ? toFormErrors([{ field: 'file', text: `${rowsIn(wrong)} before any can be brought in` }]) : undefined

function rowsIn(wrong: Imported['wrong']): string {
  const rows = new Set(wrong.map(({ row }) => row)).size
  return rows === 1 ? '1 row needs to be mended' : `${rows} rows need to be mended`
}

function show(req: FastifyRequest, reply: FastifyReply, { text = '', found, errors }: Looked = {}) {
  const view = <ImportEngagementsView columns={COLUMNS} text={text} found={found} errors={errors} />
  return page(req, reply, view, errors ? 422 : 200)
}
