import { describe, expect, test } from 'vitest'
import { readMail } from '../../src/platform/mail-in/read-mail.ts'
import { whatWasWritten } from '../../src/platform/mail-in/what-was-written.ts'
import { misshapen } from './mail-shapes/misshapen.ts'
import { framed, inLatin } from './mail-shapes/texts.ts'
import { writtenAs } from './mail-shapes/written-as.ts'

const HEAD = [
  'From: =?utf-8?Q?Zo=C3=AB?= <zoe@bakery.example>',
  'To: help@office.example',
  'Subject: Oven',
  'Message-ID: <1@bakery.example>'
]

const onTheWire = (headers: readonly string[], body: Buffer) =>
  Buffer.concat([Buffer.from([...HEAD, 'MIME-Version: 1.0', ...headers, '', ''].join('\r\n')), body])

const plainly = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

// 15 ways on the wire by 13 frames: 195 messages, and the misshapen ones.
describe.each(Object.entries(writtenAs))('%s', (way, write) => {
  test.each(framed)('$name', async ({ text, own, gone }) => {
    const latin = way.includes('Latin-1')
    const { headers, body } = write(latin ? inLatin(text) : text)
    const mail = await readMail(onTheWire(headers, body), 'zoe@bakery.example')
    expect(mail).toMatchObject({
      kind: 'message',
      from: { address: 'zoe@bakery.example', name: 'Zoë' },
      subject: 'Oven'
    })
    const written = whatWasWritten(mail.text)
    expect(plainly(written)).toBe(plainly(latin ? inLatin(own) : own))
    expect(written).not.toContain(gone)
    expect(mail.text).not.toMatch(/<script|alert\(|onerror|tracker\.example/)
  })
})

describe('misshapen', () => {
  test.each(misshapen)('$name', async ({ raw, returnPath = 'a@example.com', is }) => {
    const mail = await readMail(Buffer.isBuffer(raw) ? raw : Buffer.from(raw), returnPath)
    expect(mail).toMatchObject(is)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is that there are none
    expect(mail.text + mail.subject + mail.from.name).not.toMatch(/[\u0000-\u0008\u202e]/)
    expect(mail.text).not.toMatch(/<script/i)
  })
})
