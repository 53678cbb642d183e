import type { FastifyReply, FastifyRequest } from 'fastify'
import { SESSION_COOKIE } from './visit.ts'

declare module 'fastify' {
  interface FastifyRequest {
    formToken?: string
  }
}

/** Whose form it is: a token made for one session is worth nothing in another, nor before or after signing in. */
export const formOwner = (req: FastifyRequest): string => req.cookies[SESSION_COOKIE] ?? 'public'

/** The proof, put into each of our forms, that what comes back was sent from a page of ours: one for all forms of a page. */
export function formToken(req: FastifyRequest, reply: FastifyReply): string {
  req.formToken ??= reply.generateCsrf({ userInfo: formOwner(req) })
  return req.formToken
}
