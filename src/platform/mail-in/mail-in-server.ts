import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { SMTPServerDataStream, SMTPServerSession } from 'smtp-server'
import type { Ctx } from '../ctx.ts'
import type { Log } from '../log.ts'
import { keepReceived } from './keep-received.ts'

export type MailInSettings = {
  host: string
  port: number
  address: string
  tls?: { keyFile: string; certificateFile: string } | undefined
}

export type MailInServer = { port: number; close(): Promise<void> }

const LARGEST = 26 * 1024 * 1024

const refused = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code })

/**
 * Receives mail for the one address people write to, by SMTP, behind the organisation's own mail gateway (which checks
 * who sent it, and for malware). A sender hears “taken” only after the message is in the database.
 */
export async function openMailIn(
  ctx: Omit<Ctx, 'actor'>,
  { host, port, address, tls }: MailInSettings,
  log: Log
): Promise<MailInServer> {
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(tls && { key: fs.readFileSync(tls.keyFile), cert: fs.readFileSync(tls.certificateFile) }),
    size: LARGEST,
    maxClients: 20,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    logger: false,
    onRcptTo: ({ address: to }, _session, done) =>
      done(isOurs(to, address) ? undefined : refused(550, 'No such mailbox here')),
    onData: (stream, session, done) =>
      void take(ctx, stream, session).then(
        () => done(),
        (problem: Error & { responseCode?: number }) => {
          if (!problem.responseCode) log.error({ err: problem }, 'mail not kept')
          done(problem.responseCode ? problem : refused(451, 'Not kept. Try again later'))
        }
      )
  })
  server.on('error', (error) => log.warn({ problem: error.message }, 'mail connection broke'))
  await new Promise<void>((ready) => server.listen(port, host, ready))
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done()))
  }
}

/** `help+anything@example` is `help@example` too, as mail systems have it. */
function isOurs(to: string, address: string): boolean {
  const plain = (one: string) => one.toLowerCase().replace(/\+[^@]*@/, '@')
  return plain(to) === plain(address)
}

async function take(ctx: Omit<Ctx, 'actor'>, stream: SMTPServerDataStream, { envelope }: SMTPServerSession) {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length
    // What is too large is read to its end, as SMTP wants it, but not held.
    if (size <= LARGEST) pieces.push(piece)
  }
  if (size > LARGEST) throw refused(552, 'This message is larger than 26 MB')
  const from = envelope.mailFrom ? envelope.mailFrom.address : ''
  await keepReceived(ctx, Buffer.concat(pieces), { from, to: envelope.rcptTo[0]?.address ?? '' })
}
