import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { dayForPage, shortDayInWords } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import type { FormErrors } from '../../../ui/form-errors.ts'
import { declarationHref } from '../links.ts'
import { quarterInWords, quarterSlug } from '../quarter-words.ts'
import { CorrectDeclaration } from './correct-declaration.schema.ts'
import { correctDeclaration } from './correct-declaration.ts'
import { loadDeclaration } from './load-declaration.ts'
import { PublishedDeclarationView } from './published-declaration.view.tsx'

type Req = FastifyRequest<{ Params: { declarationId: string } }>

/** One published gift, journey, occasion or meeting of an official, with what was corrected in it; those who may, correct it here. */
export function correctDeclarationPage(app: FastifyInstance) {
  app.get('/transparency/declarations/:declarationId', (req: Req, reply) => show(req, reply))

  app.post('/transparency/declarations/:declarationId/correct', async (req: Req, reply) => {
    const { declarationId } = req.params
    const said = { ...Object(req.body), declarationId }
    const sent = await submit(CorrectDeclaration, said, (input) => correctDeclaration(req.ctx, input))
    return 'done' in sent ? reply.redirect(declarationHref(declarationId), 303) : show(req, reply, sent.errors)
  })
}

async function show(req: Req, reply: FastifyReply, errors?: FormErrors) {
  const id = z.uuid().safeParse(req.params.declarationId)
  if (!id.success) throw new NotFound('This declaration')
  const { corrections, quarterFrom, on, theirs, ...found } = await loadDeclaration(req.ctx, id.data)
  const mayCorrect = theirs && may(req.ctx, 'meetings.correct')
  const view = (
    <PublishedDeclarationView
      {...found}
      on={on}
      day={on ? shortDayInWords(new Date(`${on}T12:00:00Z`)) : null}
      quarter={{ slug: quarterSlug(quarterFrom), words: quarterInWords(quarterFrom) }}
      corrections={corrections.map((one) => ({
        ...one,
        at: dayForPage(one.at),
        by: mayCorrect ? one.by : undefined
      }))}
      mayCorrect={mayCorrect && on !== null}
      values={errors ? typed(req.body) : {}}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
