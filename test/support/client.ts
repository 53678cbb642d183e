import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'

type Fields = Readonly<Record<string, string>>

/** A browser without a screen: keeps cookies, and sends a form as the page it came from would. */
export class Client {
  readonly #app: FastifyInstance
  readonly #from: string
  readonly #cookies = new Map<string, string>()

  /** `from` is its address on the network, for doors that count how often one is knocked at. */
  constructor(app: FastifyInstance, from = '127.0.0.1') {
    this.#app = app
    this.#from = from
  }

  async get(url: string): Promise<LightMyRequestResponse> {
    return this.#send({ method: 'GET', url })
  }

  /** Opens the page, takes its token, sends the fields to `action`. */
  async submit(pageUrl: string, fields: Fields, action = pageUrl): Promise<LightMyRequestResponse> {
    const shown = await this.get(pageUrl)
    const token = /name="_csrf" value="([^"]+)"/.exec(shown.body)?.[1] ?? ''
    return this.post(action, { ...fields, _csrf: token })
  }

  async post(url: string, fields: Fields, headers: Fields = {}): Promise<LightMyRequestResponse> {
    return this.#send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString()
    })
  }

  /** Sends a form with files, as a browser does. */
  async sendFiles(
    url: string,
    fields: Fields,
    files: readonly { field: string; name: string; bytes: Buffer }[]
  ): Promise<LightMyRequestResponse> {
    const part = (about: string, bytes: Buffer) => [
      Buffer.from(`--so\r\nContent-Disposition: form-data; ${about}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n')
    ]
    const payload = Buffer.concat([
      ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
      ...files.flatMap(({ field, name, bytes }) => part(`name="${field}"; filename="${name}"`, bytes)),
      Buffer.from('--so--\r\n')
    ])
    const headers = { 'content-type': 'multipart/form-data; boundary=so' }
    return this.#send({ method: 'POST', url, headers, payload })
  }

  async signIn(persona: string): Promise<void> {
    const answered = await this.submit('/sign-in', { persona }, '/sign-in/persona')
    if (answered.statusCode !== 303) throw new Error(`${persona} could not sign in: ${answered.statusCode}`)
  }

  forgetCookies() {
    this.#cookies.clear()
  }

  async #send(options: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await this.#app.inject({
      ...options,
      remoteAddress: this.#from,
      headers: { ...options.headers, ...(cookie ? { cookie } : {}) }
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (value === '' || maxAge === 0) this.#cookies.delete(name)
      else this.#cookies.set(name, encodeURIComponent(value))
    }
    return response
  }
}
