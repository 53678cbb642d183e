import type { ParsedMail } from 'mailparser'

/** What a mail server says of a message of ours: which one, and whether it has given up. */
export type Bounced = { messageIds: readonly string[]; gaveUp: boolean; words: string }

const WHOLE = 200_000

/** Reads a delivery report (RFC 3464), or as much of one as a server wrote. */
export function bounceOf({ text, attachments }: ParsedMail, raw: Buffer): Bounced {
  const report = attachments.find(({ contentType }) => contentType === 'message/delivery-status')
  const said = report?.content.toString('utf8').slice(0, WHOLE) ?? text ?? ''
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(said)?.[1] ?? /\b([45]\.\d\.\d{1,2})\b/.exec(said)?.[1]
  const action = /^action:\s*(\w+)/im.exec(said)?.[1]?.toLowerCase()
  const told = /^diagnostic-code:\s*(.+(?:\r?\n[ \t].+)*)/im.exec(said)?.[1]?.replaceAll(/\s+/g, ' ')
  const ids = raw
    .toString('latin1')
    .slice(0, WHOLE)
    .matchAll(/^(?:original-)?message-id:\s*(<[^>\s]+>)/gim)
  return {
    messageIds: [...new Set([...ids].flatMap(([, id]) => (id ? [id] : [])))],
    gaveUp: action ? action === 'failed' : !status?.startsWith('4'),
    words: [status, told].filter(Boolean).join(': ').slice(0, 300) || 'The other mail server did not say why'
  }
}
