import type { Config } from '../config.ts'

/**
 * Whom to believe about where a request came from. Each proxy adds the address it saw at the end of X-Forwarded-For, and
 * whatever stands before that was written by the visitor: so count from the end, or stop at the first address not named.
 * Counted here because Fastify takes a number to mean nobody.
 */
export const trustedProxies = (proxies: Config['TRUST_PROXY']) =>
  typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies
