import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ctx } from '../../../platform/ctx.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { AnswerFirm, answerFirm } from '../answer-firm/answer-firm.ts'
import { ArchiveInput, archiveEngagement } from '../archive-engagement/archive-engagement.ts'
import { bringBack } from '../archive-engagement/bring-back.ts'
import { CancelInput, cancelEngagement } from '../change-engagement/cancel-engagement.ts'
import { JoinInput, joinEngagement } from '../change-engagement/join-engagement.ts'
import { MoveInput, moveEngagement } from '../change-engagement/move-engagement.ts'
import { ChangeMarking, changeMarking } from '../change-marking/change-marking.ts'
import { DecideMarking, decideMarking } from '../change-marking/decide-marking.ts'
import { CorrectInput } from '../correct-engagement/correct-engagement.schema.ts'
import { correctEngagement } from '../correct-engagement/correct-engagement.ts'
import { giveReadOut, ReadOutInput } from '../give-read-out/give-read-out.ts'
import { MakePromiseHere, makePromiseAt } from '../make-promise/make-promise.ts'
import { HideFromFirm, hideFromFirm } from '../show-to-firm/hide-from-firm.ts'
import { ShowToFirm, showToFirm } from '../show-to-firm/show-to-firm.ts'
import { EngagementAnswer } from './engagement-answer.schema.ts'
import { engagementAnswer } from './engagement-answer.ts'
import { loadEngagement } from './load-engagement.ts'

const ById = z.object({ engagementId: z.uuid() })
const Done = z.object({ done: z.literal(true) })
const tags = ['engagements']
const apiOf = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>()

/** One engagement for programs, and what may be done with it. */
export function engagementApi(app: FastifyInstance) {
  readingDoor(app)
  afterwardsDoors(app)
  beforehandDoors(app)
  archiveDoors(app)
}

function readingDoor(app: FastifyInstance) {
  apiOf(app).get(
    '/api/v1/engagements/:engagementId',
    {
      schema: {
        operationId: 'getEngagement',
        summary: 'An engagement with its businesses, people, words and promises, as far as the caller may see',
        tags,
        params: ById,
        response: { 200: EngagementAnswer }
      }
    },
    async (req) => engagementAnswer(await loadEngagement(req.ctx, req.params.engagementId))
  )
}

const done = async (work: Promise<unknown>) => {
  await work
  return { done: true } as const
}

function afterwardsDoors(app: FastifyInstance) {
  const api = apiOf(app)
  api.post(
    '/api/v1/engagements/:engagementId/read-out',
    {
      schema: {
        operationId: 'giveReadOut',
        summary: 'Say what came of it; a planned one becomes held by it',
        tags,
        params: ById,
        body: ReadOutInput,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(giveReadOut(ctx, req.params.engagementId, req.body)))
  )
  api.post(
    '/api/v1/engagements/:engagementId/promises',
    {
      schema: {
        operationId: 'makePromise',
        summary: 'Enter what one side promised there, by a day',
        tags,
        params: ById,
        body: MakePromiseHere,
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => makePromiseAt(ctx, req.params.engagementId, req.body))
  )
}

function beforehandDoors(app: FastifyInstance) {
  addChange(app, 'correct', {
    operationId: 'correctEngagement',
    summary: 'Put right its title, place, topics, businesses or people; what is left out stays',
    body: CorrectInput,
    change: correctEngagement
  })
  addChange(app, 'move', {
    operationId: 'moveEngagement',
    summary: 'Give it another time',
    body: MoveInput,
    change: moveEngagement
  })
  addChange(app, 'cancel', {
    operationId: 'cancelEngagement',
    summary: 'Say that it does not take place, and why',
    body: CancelInput,
    change: cancelEngagement
  })
  addChange(app, 'show-to-firm', {
    operationId: 'showToFirm',
    summary:
      'Show it, ahead of time, to a firm that takes part: when, where, what kind, and what for in words for the firm',
    body: ShowToFirm,
    change: showToFirm
  })
  addChange(app, 'hide-from-firm', {
    operationId: 'hideFromFirm',
    summary: 'Show it to that firm no longer',
    body: HideFromFirm,
    change: hideFromFirm
  })
  addChange(app, 'answer-firm', {
    operationId: 'answerFirm',
    summary: 'Answer what a firm wrote to it; the firm reads the answer',
    body: AnswerFirm,
    change: answerFirm
  })
  addChange(app, 'marking', {
    operationId: 'changeMarking',
    summary: 'Mark it or a passage anew: more closely at once, less closely once a second person agrees',
    body: ChangeMarking,
    change: changeMarking
  })
  addChange(app, 'decide-marking', {
    operationId: 'decideMarking',
    summary: 'Agree that it is held less closely, or refuse',
    body: DecideMarking,
    change: decideMarking
  })
  addChange(app, 'join', {
    operationId: 'joinEngagement',
    summary: 'Take part in what somebody else planned',
    body: JoinInput,
    change: joinEngagement
  })
}

/** Out of the record of what took place, and back. */
function archiveDoors(app: FastifyInstance) {
  addChange(app, 'archive', {
    operationId: 'archiveEngagement',
    summary: 'Take one that was recorded as held by mistake out of every list and count; it is kept, with the reason',
    body: ArchiveInput,
    change: archiveEngagement
  })
  addChange(app, 'bring-back', {
    operationId: 'bringBackEngagement',
    summary: 'Put an archived one back as held',
    body: z.object({}),
    change: bringBack
  })
}

type Change<S extends z.ZodType> = {
  operationId: string
  summary: string
  body: S
  change: (ctx: Ctx, id: string, said: z.output<S>) => Promise<unknown>
}

function addChange<S extends z.ZodType>(
  app: FastifyInstance,
  deed: string,
  { operationId, summary, body, change }: Change<S>
) {
  apiOf(app).post(
    `/api/v1/engagements/:engagementId/${deed}`,
    { schema: { operationId, summary, tags, params: ById, body, response: { 201: Done } } },
    (req, reply) =>
      answerOnce(req, reply, 201, (ctx) => done(change(ctx, req.params.engagementId, body.parse(req.body))))
  )
}
