import type { ParsedMail } from 'mailparser'

export type MailKind = 'message' | 'auto-reply' | 'bounce'

const ROBOT = /^(mailer-daemon|postmaster|mail-daemon|no-?reply|do-?not-?reply|bounces?)([+.-].*)?@/
const AWAY =
  /^(re: *)?(auto(matic|mated)?[ -]?(reply|response|antwort|matische)|out of (the )?office|abwesen|r[ée]ponse automatique|absence du bureau|i am (currently )?(away|on leave|out of))/i

/**
 * What sent it: a person, a program that answers for an absent one, or a mail server that could not deliver ours. RFC 3834
 * and RFC 3464 say how a program owns up; the rest is what programs do that never read them.
 */
export function kindOf(parsed: ParsedMail, from: string, returnPath: string | null): MailKind {
  const { headers, subject = '' } = parsed
  const type = headers.get('content-type')
  const value = typeof type === 'object' && type !== null && 'value' in type ? String(type.value) : String(type ?? '')
  const reports = value.startsWith('multipart/report')
  // A receipt says that a message was read, not that it was lost.
  const isReceipt = reports && /disposition/i.test(JSON.stringify(type))
  const daemon = /^(mailer-daemon|postmaster|mail-daemon)/.test(from)
  if ((reports && !isReceipt) || (daemon && /(undeliver|delivery|failure|returned|not be delivered)/i.test(subject)))
    return 'bounce'
  if (isReceipt || answersForSomebody(headers) || AWAY.test(subject) || returnPath === '' || ROBOT.test(from))
    return 'auto-reply'
  return 'message'
}

function answersForSomebody(headers: ParsedMail['headers']): boolean {
  const said = (name: string) => String(headers.get(name) ?? '').toLowerCase()
  const submitted = said('auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['auto_reply', 'auto-reply', 'bulk', 'junk'].includes(said('precedence')) ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    said('x-auto-response-suppress').includes('all')
  )
}
