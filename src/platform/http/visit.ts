import type { FastifyReply, FastifyRequest } from 'fastify'
import { hashOf, newSecret } from '../auth/secrets.ts'

export const VISIT_COOKIE = 'so_visit'
export const SESSION_COOKIE = 'so_session'

export const cookieSettings = (req: FastifyRequest) => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax' as const,
  // As people reach us, not as this request came: a proxy that forgets to say https must not make it readable on the way.
  secure: req.server.baseUrl.startsWith('https:')
})

/** The browser's visit, begun now if it has none: what half-finished journeys and opened links hang on. */
export function beginVisit(req: FastifyRequest, reply: FastifyReply): Buffer {
  if (req.visit) return req.visit
  const { secret, hash } = newSecret()
  reply.setCookie(VISIT_COOKIE, secret, { ...cookieSettings(req), maxAge: 7 * 86_400 })
  req.visit = hash
  return hash
}

export const visitOf = (req: FastifyRequest) => {
  const secret = req.cookies[VISIT_COOKIE]
  return secret ? hashOf(secret) : undefined
}
