// What these tests use of packages that carry no types of their own.
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
