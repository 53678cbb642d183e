// What these tests use of packages that carry no types of their own.
declare module 'smtp-server' {
  import type { AddressInfo, Socket } from 'node:net'
  import type { Readable } from 'node:stream'
  export type SmtpSession = { envelope: { rcptTo: { address: string }[] } }
  type Done = (error?: (Error & { responseCode?: number }) | null) => void
  export class SMTPServer {
    constructor(options: {
      disabledCommands?: string[]
      logger?: boolean
      onRcptTo?: (address: { address: string }, session: SmtpSession, done: Done) => void
      onData?: (stream: Readable, session: SmtpSession, done: Done) => void
    })
    server: { address(): AddressInfo }
    connections: Set<{ _socket: Socket }>
    listen(port: number, host: string, ready: () => void): void
    close(done: () => void): void
    on(event: 'error', listener: (error: Error) => void): this
  }
}

declare module 'mailparser' {
  type Address = { text: string }
  export type ParsedMail = {
    from: Address
    to: Address
    subject: string
    text: string
    messageId: string
    headers: Map<string, unknown>
  }
  export function simpleParser(raw: Buffer): Promise<ParsedMail>
}

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'
  export default class Provider {
    constructor(issuer: string, settings: object)
    callback(): (req: IncomingMessage, res: ServerResponse) => void
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<{ prompt: { name: string }; params: object }>
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object, how?: object): Promise<void>
    on(event: string, listener: (...args: unknown[]) => void): this
  }
}
