import nodemailer from 'nodemailer'
import { NotifyClient } from 'notifications-node-client'
import { systemActor } from '../auth/system-actor.ts'

export type Letter = { id: string; to: string; subject: string; body: string; headers: Record<string, string> }

/** How mail leaves. `keeps` is true where the mailbox is our own table, so that nothing leaves at all (the demo). */
export type MailTransport = {
  name: string
  keeps: boolean
  send(letter: Letter): Promise<void>
  close(): Promise<void>
}

export const MAIL = systemActor('mail')

/** In the demo every message stays in the in-app mailbox, where it can be read. */
export const mailboxTransport: MailTransport = {
  name: 'mailbox',
  keeps: true,
  send: async () => {},
  close: async () => {}
}

/** SMTP. The Message-ID is made from our own id, so that a mail server which meets a message twice can tell. */
export function smtpTransport(url: string, from: string): MailTransport {
  const wire = nodemailer.createTransport(url, {
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    socketTimeout: 20_000
  } as object)
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    name: 'smtp',
    keeps: false,
    async send({ id, to, subject, body, headers }) {
      await wire.sendMail({
        from,
        to,
        subject,
        text: body,
        messageId: `<${id}@${domain}>`,
        headers: { ...headers, 'Auto-Submitted': 'auto-generated' }
      })
    },
    close: async () => wire.close()
  }
}

/** GOV.UK Notify: one template with the personalisation `subject` and `body`; our id is the reference. */
export function notifyTransport(apiKey: string, templateId: string): MailTransport {
  const client = new NotifyClient(apiKey)
  return {
    name: 'notify',
    keeps: false,
    async send({ id, to, subject, body }) {
      await client.sendEmail(templateId, to, { personalisation: { subject, body }, reference: id })
    },
    close: async () => {}
  }
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
