import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

let people = 0

/** A browser at an address of its own, so that no limit meant for one person falls on the next; it sends what it is told. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #app: FastifyInstance
  readonly #from: string

  constructor(app: FastifyInstance, session?: string) {
    this.#app = app
    people += 1
    this.#from = `198.51.${Math.floor(people / 250)}.${people % 250}`
    if (session) this.cookies.set('so_session', session)
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.ask({ method: 'GET', url })
  }

  /** Opens a page and sends its form with these fields, a token of that page among them. */
  async fill(pageUrl: string, fields: object, action = pageUrl): Promise<LightMyRequestResponse> {
    const token = await this.token(pageUrl)
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))
    return this.send(action, new URLSearchParams([...pairs, ['_csrf', token]]).toString())
  }

  async token(pageUrl: string): Promise<string> {
    return /name="_csrf" value="([^"]+)"/.exec((await this.get(pageUrl)).body)?.[1] ?? ''
  }

  send(url: string, payload: string | Buffer, type = 'application/x-www-form-urlencoded') {
    return this.ask({ method: 'POST', url, payload, headers: { 'content-type': type } })
  }

  async ask(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { 'x-forwarded-for': this.#from, ...(cookie ? { cookie } : {}), ...options.headers }
    const answered = await this.#app.inject({ ...options, headers })
    for (const { name, value } of answered.cookies) this.cookies.set(name, encodeURIComponent(value))
    return answered
  }
}
