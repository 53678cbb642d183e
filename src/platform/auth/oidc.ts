import * as oidc from 'openid-client'
import { RuleBroken, Unavailable } from '../errors.ts'

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  baseUrl: string
  allowHttp: boolean
  /** Whether an address counts of which the provider does not say that it checked it. */
  trustEmail: boolean
}
export type Attempt = { verifier: string; state: string; nonce: string }

export type Oidc = {
  begin(): Promise<{ url: string; attempt: Attempt }>
  finish(callbackUrl: string, attempt: Attempt): Promise<{ email: string }>
  endUrl(): Promise<string | undefined>
}

/** Sign-in by the department's own identity provider: authorisation code with PKCE, state and nonce (RFC 9700). */
export function openOidc(settings: OidcSettings): Oidc {
  const redirectUri = `${settings.baseUrl}/sign-in/callback`
  let found: Promise<oidc.Configuration> | undefined
  const provider = () => {
    found ??= discover(settings).catch((error) => {
      found = undefined
      throw error
    })
    return found
  }
  return {
    async begin() {
      const attempt = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() }
      const url = oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: redirectUri,
        scope: 'openid email profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce
      })
      return { url: url.href, attempt }
    },
    finish: async (callbackUrl, attempt) => ({
      email: await verifiedEmail(await provider(), callbackUrl, attempt, settings.trustEmail)
    }),
    async endUrl() {
      const config = await provider()
      if (!config.serverMetadata().end_session_endpoint) return undefined
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${settings.baseUrl}/sign-in` }).href
    }
  }
}

async function discover({ issuer, clientId, clientSecret, allowHttp }: OidcSettings) {
  try {
    return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: allowHttp ? [oidc.allowInsecureRequests] : [],
      timeout: 10
    })
  } catch {
    throw new Unavailable('Your sign-in provider cannot be reached. Try again in a few minutes')
  }
}

async function verifiedEmail(
  config: oidc.Configuration,
  callbackUrl: string,
  attempt: Attempt,
  trustEmail: boolean
): Promise<string> {
  const checks = { pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce }
  const tokens = await oidc.authorizationCodeGrant(config, new URL(callbackUrl), checks).catch(() => {
    throw new RuleBroken('sign-in-not-completed', 'Your sign-in was not completed. Start again')
  })
  const subject = tokens.claims()?.sub ?? ''
  const claims = tokens.claims()?.email
    ? tokens.claims()
    : await oidc.fetchUserInfo(config, tokens.access_token, subject)
  // An address its provider has not checked could be anybody's.
  if (typeof claims?.email !== 'string' || !isVerified(claims.email_verified, trustEmail)) {
    throw new RuleBroken('sign-in-without-email', 'Your sign-in provider did not give a verified e-mail address')
  }
  return claims.email.toLowerCase()
}

// Some providers leave the claim out because they only ever hand out addresses of their own, which only whoever chose the
// provider can know; some write it as text.
const isVerified = (claim: unknown, trustEmail: boolean) =>
  claim === undefined ? trustEmail : String(claim) === 'true'
