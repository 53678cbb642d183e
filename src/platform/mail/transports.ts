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

/** GOV.UK Notify: one template with the personalisation `subject` and `body`; our id is the reference. */
export function notifyTransport(apiKey: string, templateId: string): MailTransport {
  // Loaded with the first message: whoever sends by another way is spared its 20 MB.
  const client = import('notifications-node-client').then(({ NotifyClient }) => new NotifyClient(apiKey))
  return {
    name: 'notify',
    keeps: false,
    async send({ id, to, subject, body }) {
      const notify = await client
      await notify
        .sendEmail(templateId, to, { personalisation: { subject, body }, reference: id })
        .catch((error: unknown) => {
          throw new NotDelivered(notifyFateOf(error), error)
        })
    },
    close: async () => {}
  }
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
  MAIL_IN_ADDRESS?: string | undefined
}): MailTransport {
  if (config.NOTIFY_API_KEY && config.NOTIFY_TEMPLATE_ID)
    return notifyTransport(config.NOTIFY_API_KEY, config.NOTIFY_TEMPLATE_ID)
  if (config.SMTP_URL) return smtpTransport(config.SMTP_URL, config.MAIL_FROM, config.MAIL_IN_ADDRESS)
  return mailboxTransport
}
