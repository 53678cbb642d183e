import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { momentForPage } from '../../../platform/dates.ts'
import { type FormErrors, submit } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { digestUrl, remindersUrl } from '../links.ts'
import { listReminders } from '../see-reminders/list-reminders.ts'
import { seeReminders } from '../see-reminders/see-reminders.ts'
import { SetDigestInput, setDigest } from '../set-digest/set-digest.ts'
import { RemindersView } from './reminder.view.tsx'

/** `/work/reminders`: what is behind the bell, and the digest by mail. */
export function reminderPages(app: FastifyInstance) {
  app.get(remindersUrl(), (req, reply) => show(req, reply))

  app.post(remindersUrl(), async (req, reply) => {
    await seeReminders(req.ctx)
    return reply.redirect(remindersUrl(), 303)
  })

  app.post(digestUrl(), async (req, reply) => {
    const sent = await submit(SetDigestInput, req.body, (input) => setDigest(req.ctx, input))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(remindersUrl(), 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const { reminders, hour } = await listReminders(req.ctx)
  const shown = reminders.map(({ words, href, at, seen_at }) => ({
    words,
    href,
    when: momentForPage(at),
    unread: seen_at === null
  }))
  return page(req, reply, <RemindersView reminders={shown} hour={hour} errors={errors} />, errors ? 422 : 200)
}
