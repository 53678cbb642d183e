import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type Received = {
  to: string
  from: string
  replyTo: string
  subject: string
  text: string
  messageId: string
  /** The messages before it that it names. */
  names: readonly string[]
  auto: unknown
}

/** How the server answers an address: takes it, refuses it for good or for now, or takes it and hangs up without a word. */
export type Manner = 'take' | 'refuse' | 'busy' | 'hang-up'

export type MailServer = { url: string; received: Received[]; manner: (to: string) => Manner; close(): Promise<void> }

const coded = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })

/** A real SMTP server on this machine that keeps what it took. */
export async function openMailServer(port = 0): Promise<MailServer> {
  const own: MailServer = { url: '', received: [], manner: () => 'take', close: async () => {} }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const manner = own.manner(address)
      if (manner === 'refuse') return done(coded(550, 'No such mailbox'))
      return manner === 'busy' ? done(coded(451, 'Try again later')) : done()
    },
    async onData(stream, session, done) {
      // A client that dies in mid-sentence has sent nothing.
      const raw = await whole(stream).catch(() => undefined)
      if (!raw) return done(coded(451, 'Not received in full'))
      const [to = ''] = session.envelope.rcptTo.map(({ address }) => address)
      own.received.push(await read(raw, to))
      if (own.manner(to) !== 'hang-up') return done()
      for (const { _socket } of server.connections) _socket.destroy()
    }
  })
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  own.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  own.close = () => new Promise((done) => server.close(done))
  return own
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function read(raw: Buffer, to: string): Promise<Received> {
  const { from, replyTo, subject = '', text = '', messageId = '', references = [], headers } = await simpleParser(raw)
  const auto = headers.get('auto-submitted')
  return {
    to,
    from: from?.text ?? '',
    replyTo: replyTo?.text ?? '',
    subject,
    text,
    messageId,
    names: [references].flat(),
    auto
  }
}
