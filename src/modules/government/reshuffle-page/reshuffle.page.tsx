import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FormErrors, submit, toFormErrors, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { reshuffleUrl } from '../links.ts'
import { londonDay } from '../london-day.ts'
import { MakeReshuffleInput, Move } from '../make-reshuffle/make-reshuffle.schema.ts'
import { makeReshuffle } from '../make-reshuffle/make-reshuffle.ts'
import { previewReshuffle } from '../make-reshuffle/preview-reshuffle.ts'
import type { Reshuffled } from '../make-reshuffle/reshuffle-parts.ts'
import { moveInWords } from './move-in-words.ts'
import { ReshuffleView } from './reshuffle.view.tsx'
import { reshuffleChoices } from './reshuffle-choices.ts'

type Answer = { errors?: FormErrors; preview?: Reshuffled }

/** `/admin/reshuffle`: the moves gathered so far travel with the form, so nothing is kept until they are made. */
export function reshufflePage(app: FastifyInstance) {
  app.get('/admin/reshuffle', async (req, reply) =>
    show(req, reply, { happenedOn: londonDay(req.ctx.now()), kind: 'appoint' }, [])
  )

  app.post('/admin/reshuffle', async (req, reply) => {
    const values = typed(req.body)
    const moves = movesIn(values.moves)
    const deed = values.deed ?? 'add'
    if (deed.startsWith('remove-'))
      return show(
        req,
        reply,
        values,
        moves.filter((_, at) => at !== Number(deed.slice(7)))
      )
    if (deed === 'add') return add(req, reply, values, moves)
    const body = { name: values.name, happenedOn: values.happenedOn, moves }
    if (deed === 'make') {
      const sent = await submit(MakeReshuffleInput, body, (input) => makeReshuffle(req.ctx, input))
      return 'errors' in sent
        ? show(req, reply, values, moves, { errors: sent.errors })
        : reply.redirect(reshuffleUrl(), 303)
    }
    const seen = await submit(MakeReshuffleInput, body, (input) => previewReshuffle(req.ctx, input))
    return show(req, reply, values, moves, 'errors' in seen ? { errors: seen.errors } : { preview: seen.done })
  })
}

async function add(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, moves: Move[]) {
  const move = Move.safeParse({ ...values, name: values.newName })
  if (move.success)
    return show(req, reply, { name: values.name ?? '', happenedOn: values.happenedOn ?? '', kind: values.kind ?? '' }, [
      ...moves,
      move.data
    ])
  const errors = toFormErrors(
    move.error.issues.map((issue) => ({
      field: FIELD[String(issue.path[0])] ?? String(issue.path[0] ?? ''),
      text: issue.message
    }))
  )
  return show(req, reply, values, moves, { errors })
}

const FIELD: Readonly<Record<string, string>> = { name: 'newName' }

function movesIn(json: string | undefined): Move[] {
  try {
    return z.array(Move).parse(JSON.parse(json || '[]'))
  } catch {
    return []
  }
}

async function show(
  req: FastifyRequest,
  reply: FastifyReply,
  values: Record<string, string>,
  moves: Move[],
  { errors, preview }: Answer = {}
) {
  const { choices, past } = await reshuffleChoices(req.ctx)
  const view = (
    <ReshuffleView
      values={values}
      moves={moves.map((move) => moveInWords(move, choices))}
      movesJson={JSON.stringify(moves)}
      preview={preview}
      choices={choices}
      past={past}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
