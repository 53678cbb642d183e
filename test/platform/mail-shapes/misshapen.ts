import { base64 } from './encodings.ts'

type Misshapen = { name: string; raw: string | Buffer; returnPath?: string; is: object }

const from = 'From: Ann <ann@example.com>\r\n'
const lines = (...all: string[]) => all.join('\r\n')

/** What arrives all the same: broken, hostile or made by programs. None may crash the reader or bring markup with it. */
export const misshapen: readonly Misshapen[] = [
  {
    name: 'nothing at all',
    raw: '',
    returnPath: 'ann@example.com',
    is: { from: { address: 'ann@example.com' }, text: '', subject: '' }
  },
  { name: 'no headers, only words', raw: '\r\nHello there', is: { text: 'Hello there' } },
  { name: 'no body', raw: `${from}Subject: Only this\r\n\r\n`, is: { subject: 'Only this', text: '' } },
  {
    name: 'no From',
    raw: 'Subject: x\r\n\r\nwords',
    returnPath: 'real@example.com',
    is: { from: { address: 'real@example.com', name: 'real' } }
  },
  {
    name: 'two senders',
    raw: 'From: A <a@example.com>, B <b@example.com>\r\n\r\nwords',
    is: { from: { address: 'a@example.com' } }
  },
  {
    name: 'a group for a sender',
    raw: 'From: Team: c@example.com;\r\n\r\nwords',
    is: { from: { address: 'c@example.com' } }
  },
  {
    name: 'a name that is itself an address',
    raw: 'From: "help@office.example" <thief@example.com>\r\n\r\nwords',
    is: { from: { address: 'thief@example.com' } }
  },
  {
    name: 'line feeds only',
    raw: 'From: Ann <ann@example.com>\nSubject: Unix\n\nwords',
    is: { subject: 'Unix', text: 'words' }
  },
  {
    name: 'a subject folded over lines',
    raw: `${from}Subject: a long\r\n subject\r\n\tin three\r\n\r\nwords`,
    is: { subject: 'a long subject in three' }
  },
  {
    name: 'a subject in encoded words',
    raw: `${from}Subject: =?iso-8859-1?Q?Caf=E9?= =?utf-8?B?${base64('–ok')}?=\r\n\r\nwords`,
    is: { subject: 'Café–ok' }
  },
  { name: 'raw eight-bit headers', raw: `${from}Subject: Café\r\n\r\nwords`, is: { kind: 'message' } },
  {
    name: 'NUL and control characters',
    raw: `${from}Subject: a\u0000b\r\n\r\nwo\u0000r\u0007ds`,
    is: { text: 'words' }
  },
  {
    name: 'writing turned round',
    raw: `${from}Subject: invoice\u202efdp.exe\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nx\u202ey`,
    is: { text: 'xy' }
  },
  {
    name: 'a charset nobody knows',
    raw: `${from}Content-Type: text/plain; charset=x-made-up\r\n\r\nwords`,
    is: { text: 'words' }
  },
  {
    name: 'Windows-1252',
    raw: Buffer.concat([
      Buffer.from(`${from}Content-Type: text/plain; charset=windows-1252\r\n\r\n`),
      Buffer.from([0x80, 0x31, 0x30])
    ]),
    is: { text: '€10' }
  },
  {
    name: 'UTF-16',
    raw: lines(
      'From: Ann <ann@example.com>',
      'Content-Type: text/plain; charset=utf-16le',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('words', 'utf16le').toString('base64')
    ),
    is: { text: 'words' }
  },
  {
    name: 'Japanese',
    raw: lines(
      'From: Ann <ann@example.com>',
      'Content-Type: text/plain; charset=shift_jis',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from([0x93, 0xfa, 0x96, 0x7b]).toString('base64')
    ),
    is: { text: '日本' }
  },
  {
    name: 'base64 that is broken',
    raw: `${from}Content-Transfer-Encoding: base64\r\n\r\nd29yZHM=!!!`,
    is: { kind: 'message' }
  },
  {
    name: 'quoted-printable that is broken',
    raw: `${from}Content-Transfer-Encoding: quoted-printable\r\n\r\nwor=ZZds=`,
    is: { kind: 'message' }
  },
  {
    name: 'a boundary that never comes',
    raw: `${from}Content-Type: multipart/mixed; boundary=zzz\r\n\r\nwords`,
    is: { kind: 'message' }
  },
  { name: 'no boundary named', raw: `${from}Content-Type: multipart/mixed\r\n\r\nwords`, is: { kind: 'message' } },
  { name: 'a hundred parts deep', raw: deep(100), is: { kind: 'message' } },
  { name: 'one line of a megabyte', raw: `${from}\r\n${'x'.repeat(1_000_000)}`, is: { kind: 'message' } },
  {
    name: 'HTML that never closes',
    raw: `${from}Content-Type: text/html\r\n\r\n<div>${'<div><b>'.repeat(3000)}words`,
    is: { kind: 'message' }
  },
  {
    name: 'script in HTML',
    raw: `${from}Content-Type: text/html\r\n\r\n<SCRIPT>alert(1)</SCRIPT><svg onload=alert(1)>words</svg>`,
    is: { text: 'words' }
  },
  {
    name: 'words that look like markup',
    raw: `${from}Content-Type: text/plain\r\n\r\n1 < 2 & <b>bold</b>`,
    is: { text: '1 < 2 & <b>bold</b>' }
  },
  {
    name: 'Outlook’s winmail.dat',
    raw: file('winmail.dat', 'application/ms-tnef'),
    is: { files: [{ name: 'winmail.dat' }], text: 'words' }
  },
  {
    name: 'a file with a path for a name',
    raw: file('../../etc/passwd', 'text/plain'),
    is: { files: [{ name: '.._.._etc_passwd' }] }
  },
  {
    name: 'a file without a name',
    raw: lines(
      'From: Ann <ann@example.com>',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      base64('%PDF')
    ),
    is: { files: [{ name: 'attachment' }] }
  },
  {
    name: 'a meeting invitation',
    raw: lines(
      'From: Ann <ann@example.com>',
      'Content-Type: text/calendar; method=REQUEST',
      '',
      'BEGIN:VCALENDAR',
      'END:VCALENDAR'
    ),
    is: { kind: 'message' }
  },
  {
    name: 'out of office by its header',
    raw: `${from}Auto-Submitted: auto-replied\r\n\r\naway`,
    is: { kind: 'auto-reply' }
  },
  {
    name: 'out of office by its subject',
    raw: `${from}Subject: Out of Office: Oven\r\n\r\naway`,
    is: { kind: 'auto-reply' }
  },
  {
    name: 'out of office in German',
    raw: `${from}Subject: Automatische Antwort: Oven\r\n\r\naway`,
    is: { kind: 'auto-reply' }
  },
  { name: 'Auto-Submitted: no is a person', raw: `${from}Auto-Submitted: no\r\n\r\nhello`, is: { kind: 'message' } },
  { name: 'a mailing list', raw: `${from}Precedence: bulk\r\nList-Id: <x>\r\n\r\nnews`, is: { kind: 'auto-reply' } },
  {
    name: 'a receipt that it was read',
    raw: lines(
      'From: Ann <ann@example.com>',
      'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'read',
      '--b--'
    ),
    is: { kind: 'auto-reply' }
  },
  { name: 'no return path', raw: `${from}\r\nwords`, returnPath: '', is: { kind: 'auto-reply' } },
  {
    name: 'a bounce without a report',
    raw: 'From: MAILER-DAEMON@mx.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\n550 5.1.1 no such user\r\nMessage-ID: <our@office.example>',
    returnPath: '',
    is: { kind: 'bounce', bounced: { gaveUp: true, messageIds: ['<our@office.example>'] } }
  },
  {
    name: 'answers to many',
    raw: `${from}In-Reply-To: <2@x>\r\nReferences: <1@x> <2@x>\r\n\r\nwords`,
    is: { answers: ['<2@x>', '<1@x>'] }
  }
]

function deep(levels: number): string {
  let inner = 'Content-Type: text/plain\r\n\r\nwords'
  for (let level = 1; level <= levels; level++)
    inner = `Content-Type: multipart/mixed; boundary=d${level}\r\n\r\n--d${level}\r\n${inner}\r\n--d${level}--\r\n`
  return `${from}${inner}`
}

function file(name: string, type: string): string {
  return lines(
    'From: Ann <ann@example.com>',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'words',
    '--b',
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    'inside',
    '--b--'
  )
}
