import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { answerDraft, DraftInput } from '../answer-draft/answer-draft.ts'
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
import { FileInput, keepFile } from '../keep-file/keep-file.ts'
import { takeFile } from '../keep-file/take-file.ts'
import { engagementHref } from '../links.ts'
import { MakePromiseHere, makePromiseAt } from '../make-promise/make-promise.ts'
import { sendInvitations } from '../send-invitations/send-invitations.ts'
import { HideFromFirm, hideFromFirm } from '../show-to-firm/hide-from-firm.ts'
import { ShowToFirm, showToFirm } from '../show-to-firm/show-to-firm.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'
import { EngagementView } from './engagement.view.tsx'
import { linksOfEngagement } from './engagement-links.ts'
import { loadEngagement } from './load-engagement.ts'
import { shownPage } from './shown-page.ts'

type ById = { Params: { engagementId: string } }
type Req = FastifyRequest<ById>
type Done = Promise<{ done: unknown } | { errors: FormErrors }>

const Asked = z.object({ done: z.string().max(20).optional().catch(undefined) })

/** One engagement and everything one can do with it. */
export function engagementPage(app: FastifyInstance) {
  app.get<ById>('/engagements/:engagementId', (req, reply) => show(req, reply))

  app.get<{ Params: { engagementId: string; fileId: string } }>(
    '/engagements/:engagementId/files/:fileId',
    async (req, reply) => {
      const { engagementId, fileId } = req.params
      const file = await takeFile(req.ctx, engagementId, keyFrom(fileId, 'This file'))
      return reply
        .header('content-type', file.type)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(file.bytes))
    }
  )

  const deeds: Record<string, (req: Req) => Done> = {
    'read-out': (req) => submit(ReadOutInput, req.body, (said) => giveReadOut(req.ctx, idOf(req), said)),
    draft: (req) => submit(DraftInput, req.body, (said) => answerDraft(req.ctx, idOf(req), said)),
    join: (req) => submit(JoinInput, req.body, (said) => joinEngagement(req.ctx, idOf(req), said)),
    promise: (req) => submit(MakePromiseHere, req.body, (said) => makePromiseAt(req.ctx, idOf(req), said)),
    note: (req) => submit(NoteInput, req.body, (said) => writeNote(req.ctx, idOf(req), said)),
    move: (req) => submit(MoveInput, req.body, (said) => moveEngagement(req.ctx, idOf(req), said)),
    file: (req) => submit(FileInput, req.body, (said) => keepFile(req.ctx, idOf(req), req.sentFiles?.[0], said)),
    invite: (req) => submit(z.unknown(), req.body, () => sendInvitations(req.ctx, idOf(req))),
    'show-to-firm': (req) => submit(ShowToFirm, req.body, (said) => showToFirm(req.ctx, idOf(req), said)),
    'hide-from-firm': (req) => submit(HideFromFirm, req.body, (said) => hideFromFirm(req.ctx, idOf(req), said)),
    'answer-firm': (req) => submit(AnswerFirm, req.body, (said) => answerFirm(req.ctx, idOf(req), said)),
    marking: (req) => submit(ChangeMarking, req.body, (said) => changeMarking(req.ctx, idOf(req), said)),
    'decide-marking': (req) => submit(DecideMarking, req.body, (said) => decideMarking(req.ctx, idOf(req), said)),
    correct: (req) => submit(CorrectInput, req.body, (said) => correctEngagement(req.ctx, idOf(req), said)),
    archive: (req) => submit(ArchiveInput, req.body, (said) => archiveEngagement(req.ctx, idOf(req), said)),
    'bring-back': (req) => submit(z.unknown(), req.body, () => bringBack(req.ctx, idOf(req))),
    cancel: (req) => submit(CancelInput, req.body, (said) => cancelEngagement(req.ctx, idOf(req), said))
  }
  for (const [name, deed] of Object.entries(deeds)) {
    app.post<ById>(
      `/engagements/:engagementId/${name}`,
      { config: { takesFiles: name === 'file' } },
      async (req, reply) => {
        const result = await deed(req)
        if ('errors' in result) return show(req, reply, name, result.errors)
        return reply.redirect(`${engagementHref(idOf(req))}?done=${name}${itWaits(result.done) ? '-waits' : ''}`, 303)
      }
    )
  }
}

/** Whether what was asked is not done yet: a lower marking waits for a second person. */
const itWaits = (done: unknown) => z.object({ waits: z.literal(true) }).safeParse(done).success

const idOf = (req: Req) => req.params.engagementId

async function show(req: Req, reply: FastifyReply, failed?: string, errors?: FormErrors) {
  const loaded = await loadEngagement(req.ctx, idOf(req))
  const shown = shownPage(loaded, {
    now: req.ctx.now(),
    mayLog: may(req.ctx, 'engagement.log'),
    mayShow: may(req.ctx, 'engagement.show-to-firm'),
    actorId: req.ctx.actor.id
  })
  const view = (
    <EngagementView
      shown={shown}
      markings={loaded.markings}
      links={
        await linksOfEngagement(req.ctx, { id: idOf(req), held: ['held', 'archived'].includes(loaded.found.status) })
      }
      failed={failed}
      errors={errors}
      typed={failed ? typed(req.body) : {}}
      done={Asked.parse(req.query).done}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
