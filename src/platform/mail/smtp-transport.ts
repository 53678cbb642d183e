import nodemailer from 'nodemailer'
import type { MailTransport } from './mail-transport.ts'
import { type Fate, NotDelivered } from './not-delivered.ts'

// Together shorter than the lease of a step (see jobs/queue.ts), so that no second worker meets a message on its way.
const PATIENCE = { dnsTimeout: 4000, connectionTimeout: 6000, greetingTimeout: 6000, socketTimeout: 8000 }

/**
 * SMTP, one connection a message: a pool sends a message again by itself when a connection breaks, even after the server
 * took it. The Message-ID is made from our own id, so that a server which meets a message twice can tell.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const wire = nodemailer.createTransport({ url, ...PATIENCE })
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'
  const atTheServer = new Set<string>()
  // Runs once the server has greeted and signed us in, before it hears of the message.
  wire.use('stream', (mail, next) => {
    mail.message.processFunc((stream) => {
      atTheServer.add(String(mail.data.messageId))
      return stream
    })
    next()
  })
  return {
    name: 'smtp',
    keeps: false,
    async send({ id, to, subject, body, headers, earlier, calendar }) {
      const messageId = `<${id}@${domain}>`
      const own = { ...headers, 'Auto-Submitted': 'auto-generated' }
      try {
        const references = [...earlier.ours.map((one) => `<${one}@${domain}>`), ...earlier.theirs]
        const thread = references.length ? { references, inReplyTo: references.at(-1) } : {}
        const entry = calendar
          ? { icalEvent: { method: calendar.method, content: calendar.text, filename: 'invitation.ics' } }
          : {}
        await wire.sendMail({ from, to, subject, text: body, messageId, headers: own, ...thread, ...entry })
      } catch (error) {
        throw new NotDelivered(atTheServer.has(messageId) ? fateOf(error) : 'not-sent', error)
      } finally {
        atTheServer.delete(messageId)
      }
    },
    close: async () => wire.close()
  }
}

/** RFC 5321: 5xx is for good and 4xx for now. Without an answer, the message may have arrived. */
function fateOf(error: unknown): Fate {
  const { responseCode, code } = error as { responseCode?: number; code?: string }
  if (responseCode !== undefined) return responseCode >= 500 ? 'refused' : 'not-sent'
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'unknown'
}
