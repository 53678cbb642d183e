import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const CLIENT = { id: 'sector-office', secret: 'a-secret-of-the-department' }

/** What the provider says of whoever signs in; `null` is somebody who turns back at its page. */
type Person = { email?: string; email_verified?: boolean | string } | null

export type AProvider = { issuer: string; person: Person; close(): Promise<void> }

/** A department's identity provider, on this machine: OpenID Connect with a page of its own where `person` signs in at once. */
export async function openProvider(redirectUri: string): Promise<AProvider> {
  const server = http.createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const own: AProvider = {
    issuer: `http://127.0.0.1:${port}`,
    person: null,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      })
  }
  const provider = new Provider(own.issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        post_logout_redirect_uris: [redirectUri.replace('/callback', '')]
      }
    ],
    claims: { email: ['email', 'email_verified'], openid: ['sub'], profile: ['name'] },
    pkce: { required: () => true },
    cookies: { keys: ['only for tests'] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
    findAccount: (_ctx: unknown, accountId: string) => ({
      accountId,
      claims: () => ({ sub: accountId, ...own.person })
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    loadExistingGrant: grantEverything
  })
  const answer = provider.callback()
  server.on('request', (req, res) => {
    if (!req.url?.startsWith('/interaction')) return answer(req, res)
    const result = own.person
      ? { login: { accountId: 'person-1' } }
      : { error: 'access_denied', error_description: 'They turned back' }
    void provider.interactionFinished(req, res, result)
  })
  return own
}

type Granting = {
  oidc: {
    client: { clientId: string }
    session: { accountId: string }
    provider: { Grant: new (of: object) => { addOIDCScope(scope: string): void; save(): Promise<string> } }
  }
}

// A department trusts its own client: nobody is asked to consent.
async function grantEverything({ oidc }: Granting) {
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
  grant.addOIDCScope('openid email profile')
  await grant.save()
  return grant
}

/** A browser at the provider: follows it until it sends the visitor back to us, and returns that address. */
export async function signInAt(url: string, backTo: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = url
  for (let hop = 0; hop < 8 && !next.startsWith(backTo); hop++) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answered = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const location = answered.headers.get('location')
    if (!location) throw new Error(`The provider answered ${answered.status}: ${(await answered.text()).slice(0, 300)}`)
    next = new URL(location, next).href
  }
  return new URL(next)
}
