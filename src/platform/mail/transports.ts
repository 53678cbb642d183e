import { systemActor } from '../auth/system-actor.ts'
import type { MailTransport } from './mail-transport.ts'
import { type Fate, NotDelivered } from './not-delivered.ts'
import { smtpTransport } from './smtp-transport.ts'

export const MAIL = systemActor('mail')

/** In the demo every message stays in the in-app mailbox, where it can be read. */
export const mailboxTransport: MailTransport = {
  name: 'mailbox',
  keeps: true,
  send: async () => {},
  close: async () => {}
}

// Shorter than the lease of a step (see jobs/queue.ts), so that no second worker meets a message on its way.
const PATIENCE_MS = 20_000
const NO_CALENDAR =
  'GOV.UK Notify cannot carry an invitation for a calendar. Set SMTP_URL instead, or tell them in another way'

/** GOV.UK Notify: one template with the personalisation `subject` and `body`; our id is the reference. */
export function notifyTransport(
  apiKey: string,
  templateId: string,
  at: { url?: string; patienceMs?: number } = {}
): MailTransport {
  const { url, patienceMs = PATIENCE_MS } = at
  // Loaded with the first message: whoever sends by another way is spared its 20 MB.
  const client = import('notifications-node-client').then(({ NotifyClient }) =>
    url ? new NotifyClient(url, apiKey) : new NotifyClient(apiKey)
  )
  return {
    name: 'notify',
    keeps: false,
    async send({ id, to, subject, body, calendar }) {
      if (calendar) throw new NotDelivered('refused', new Error(NO_CALENDAR))
      const notify = await client
      const sending = notify.sendEmail(templateId, to, { personalisation: { subject, body }, reference: id })
      await inTime(sending, patienceMs).catch((error: unknown) => {
        throw new NotDelivered(notifyFateOf(error), error)
      })
    },
    close: async () => {}
  }
}

/** Whoever does not answer in time may have taken it all the same: nobody can know. */
function inTime<R>(sending: Promise<R>, patienceMs: number): Promise<R> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('GOV.UK Notify did not answer in time')), patienceMs)
  })
  return Promise.race([sending, late]).finally(() => clearTimeout(timer))
}

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** Notify answers 400 to what it will never take, and asks for everything else it answers to be sent again. */
function notifyFateOf(error: unknown): Fate {
  const { response, code } = error as { response?: { status?: number }; code?: string }
  if (response?.status) return response.status === 400 ? 'refused' : 'not-sent'
  return code && NEVER_CONNECTED.has(code) ? 'not-sent' : 'unknown'
}

export function chooseTransport(config: {
  SMTP_URL?: string | undefined
  NOTIFY_API_KEY?: string | undefined
  NOTIFY_TEMPLATE_ID?: string | undefined
  MAIL_FROM: string
}): MailTransport {
  if (config.NOTIFY_API_KEY && config.NOTIFY_TEMPLATE_ID)
    return notifyTransport(config.NOTIFY_API_KEY, config.NOTIFY_TEMPLATE_ID)
  if (config.SMTP_URL) return smtpTransport(config.SMTP_URL, config.MAIL_FROM)
  return mailboxTransport
}
