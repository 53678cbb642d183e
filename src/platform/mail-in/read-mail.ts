import { convert } from 'html-to-text'
import type { AddressObject, Attachment, ParsedMail } from 'mailparser'
import { type Bounced, bounceOf } from './bounce-of.ts'
import { cleanText } from './clean-text.ts'
import { kindOf, type MailKind } from './kind-of.ts'

export type MailFile = { name: string; type: string; bytes: Uint8Array }

/** A message as its reader needs it: plain words only, whatever it was sent as. Markup never gets any further. */
export type ReadMail = {
  kind: MailKind
  messageId: string | null
  /** The messages it answers, as its headers say, nearest first. */
  answers: readonly string[]
  from: { address: string; name: string }
  subject: string
  text: string
  files: readonly MailFile[]
  bounced: Bounced | null
}

const LONGEST_HTML = 2_000_000

/** Reads a message in any nesting and encoding. What cannot be read as a message at all throws. */
export async function readMail(raw: Buffer, returnPath: string | null): Promise<ReadMail> {
  // Loaded with the first message: most processes never read one, and it takes 30 MB.
  const { simpleParser } = await import('mailparser')
  const parsed = await simpleParser(raw, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: LONGEST_HTML
  })
  const from = senderOf(parsed.from, returnPath)
  const kind = kindOf(parsed, from.address, returnPath)
  return {
    kind,
    messageId: parsed.messageId?.slice(0, 998) ?? null,
    answers: answersOf(parsed),
    from,
    subject: cleanText(parsed.subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .slice(0, 200),
    text: wordsOf(parsed),
    files: parsed.attachments.filter(isWorthKeeping).map(fileOf),
    bounced: kind === 'bounce' ? bounceOf(parsed, raw) : null
  }
}

function senderOf(from: AddressObject | undefined, returnPath: string | null) {
  const first = from?.value.flatMap((one) => one.group ?? [one]).find(({ address }) => address)
  const address = (first?.address ?? returnPath ?? '').trim().toLowerCase()
  return { address, name: cleanText(first?.name ?? '').slice(0, 120) || (address.split('@')[0] ?? '') }
}

function answersOf({ inReplyTo, references }: ParsedMail): string[] {
  const before = typeof references === 'string' ? [references] : (references ?? [])
  return [...new Set([...(inReplyTo ? inReplyTo.split(/\s+/) : []), ...before.toReversed()])].slice(0, 50)
}

/** The plain part where there is one that says something, else the words of the marked-up one. */
function wordsOf({ text, html }: ParsedMail): string {
  const plain = cleanText(text ?? '').trim()
  if (plain || !html) return plain
  const words = convert(html.slice(0, LONGEST_HTML), {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', format: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } }
    ],
    limits: { maxInputLength: LONGEST_HTML, maxDepth: 200 }
  })
  return cleanText(words).trim()
}

/** Pictures that a signature or the page of the message itself is drawn with are no attachments. */
function isWorthKeeping({ related, contentType }: Attachment) {
  const isReport = /^(message\/|text\/rfc822-headers)/.test(contentType)
  return !isReport && !(related && contentType.startsWith('image/'))
}

function fileOf({ filename, contentType, content }: Attachment): MailFile {
  const name = cleanText(filename ?? 'attachment')
    .replaceAll(/[\\/:*?"<>|\n]/g, '_')
    .slice(-120)
  return { name: name || 'attachment', type: contentType, bytes: content }
}
