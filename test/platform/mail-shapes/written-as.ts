import { base64, crlf, quotedPrintable } from './encodings.ts'

/** A body as one mail program or another would put it on the wire, with the headers that go with it. */
export type Body = { headers: string[]; body: Buffer }

const bytes = (text: string, charset: BufferEncoding = 'utf8') => Buffer.from(crlf(text), charset)

const part = (type: string, text: string) => `Content-Type: ${type}\r\n\r\n${crlf(text)}`
const boundary = 'b1_0f3c'

const multipart = (kind: string, parts: readonly string[], close = true): Body => ({
  headers: [`Content-Type: multipart/${kind};\r\n boundary="${boundary}"`],
  body: Buffer.from(
    `This is a message in parts.\r\n${parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('')}${close ? `--${boundary}--\r\n` : ''}`
  )
})

export const asHtml = (text: string) =>
  `<html><head><style>p{color:red}</style><script>alert("x")</script></head><body>${text
    .split('\n')
    .map((line) =>
      line.startsWith('>')
        ? `<blockquote>${escaped(line.slice(1))}</blockquote>`
        : `<p>${escaped(line) || '&nbsp;'}</p>`
    )
    .join('')}<img src="https://tracker.example/x.gif" onerror="alert(1)"></body></html>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const picture = `Content-Type: image/png; name="logo.png"\r\nContent-ID: <logo>\r\nContent-Disposition: inline\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('\x89PNG fake')}`
const letter = `Content-Type: application/pdf; name="letter.pdf"\r\nContent-Disposition: attachment; filename="letter.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('%PDF-1.7 x')}`

/** The ways in which a text arrives. Each keeps every letter of the texts in `texts.ts`. */
export const writtenAs: Record<string, (text: string) => Body> = {
  'plain, eight bits': (text) => ({ headers: ['Content-Type: text/plain; charset=utf-8'], body: bytes(text) }),
  'plain, quoted-printable': (text) => ({
    headers: ['Content-Type: text/plain; charset="UTF-8"', 'Content-Transfer-Encoding: quoted-printable'],
    body: Buffer.from(quotedPrintable(text))
  }),
  'plain, base64': (text) => ({
    headers: ['Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: BASE64'],
    body: Buffer.from(base64(crlf(text)))
  }),
  'plain, Latin-1': (text) => ({
    headers: ['Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: 8bit'],
    body: bytes(text, 'latin1')
  }),
  'plain, no charset named': (text) => ({ headers: ['Content-Type: text/plain'], body: bytes(text) }),
  'no content type at all': (text) => ({ headers: [], body: bytes(text) }),
  'format=flowed': (text) => ({
    headers: ['Content-Type: text/plain; charset=utf-8; format=flowed; delsp=no'],
    body: bytes(text)
  }),
  'HTML alone': (text) => ({ headers: ['Content-Type: text/html; charset=utf-8'], body: Buffer.from(asHtml(text)) }),
  'plain and HTML': (text) =>
    multipart('alternative', [part('text/plain; charset=utf-8', text), part('text/html; charset=utf-8', asHtml(text))]),
  'empty plain beside HTML': (text) =>
    multipart('alternative', [part('text/plain; charset=utf-8', ''), part('text/html; charset=utf-8', asHtml(text))]),
  'with a picture of its own': (text) =>
    multipart('related', [part('text/html; charset=utf-8', asHtml(text)), picture]),
  'with a file': (text) => multipart('mixed', [part('text/plain; charset=utf-8', text), letter]),
  'never closed': (text) => multipart('mixed', [part('text/plain; charset=utf-8', text)], false),
  'parts within parts within parts': (text) => nested(text, 6),
  signed: (text) =>
    multipart('signed; protocol="application/pkcs7-signature"; micalg=sha-256', [
      part('text/plain; charset=utf-8', text),
      `Content-Type: application/pkcs7-signature; name="smime.p7s"\r\nContent-Disposition: attachment; filename="smime.p7s"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('sig')}`
    ])
}

function nested(text: string, depth: number): Body {
  let inner = part('text/plain; charset=utf-8', text)
  for (let level = 1; level <= depth; level++)
    inner = `Content-Type: multipart/mixed; boundary="in${level}"\r\n\r\n--in${level}\r\n${inner}\r\n--in${level}--\r\n`
  return multipart('mixed', [inner])
}
