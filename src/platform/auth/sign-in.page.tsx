import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotFound, RuleBroken } from '../errors.ts'
import { page } from '../http/page.ts'
import { cookieSettings, SESSION_COOKIE } from '../http/visit.ts'
import type { Attempt, Oidc } from './oidc.ts'
import type { Persona } from './persona.ts'
import { endSession, startSession } from './sessions.ts'
import { SignInView } from './sign-in.view.tsx'
import { SignedOutView } from './signed-out.view.tsx'
import { systemActor } from './system-actor.ts'

export type SignInDoor = {
  oidc: Oidc | undefined
  personas: readonly Persona[]
  findByEmail: (ctx: Ctx, email: string) => Promise<{ id: string } | undefined>
}

const ATTEMPT_COOKIE = 'so_sign_in'
const SIGN_IN = systemActor('sign-in', ['official.find'])
const Attempted = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), next: z.string() })

/** Sign-in: by the department's provider, or in the demo world as one of its invented people. */
export function signInPage({ oidc, personas, findByEmail }: SignInDoor) {
  return (app: FastifyInstance) => {
    app.get('/sign-in', async (req, reply) =>
      page(req, reply, <SignInView personas={personas} byProvider={Boolean(oidc)} next={nextOf(req.query)} />)
    )

    app.post('/sign-in/persona', async (req, reply) => {
      const { persona: slug } = z.object({ persona: z.string().catch('') }).parse(req.body ?? {})
      const persona = personas.find((one) => one.slug === slug)
      if (!persona) throw new NotFound('This persona')
      return signIn(req, reply, persona.officialEmail, persona.slug, nextOf(req.body))
    })

    app.get('/sign-in/provider', async (req, reply) => {
      if (!oidc) throw new NotFound()
      const { url, attempt } = await oidc.begin()
      keepAttempt(req, reply, { ...attempt, next: nextOf(req.query) })
      return reply.redirect(url, 303)
    })

    app.get('/sign-in/callback', async (req, reply) => {
      if (!oidc) throw new NotFound()
      const attempt = attemptOf(req)
      reply.clearCookie(ATTEMPT_COOKIE, { path: '/sign-in' })
      const { email } = await oidc.finish(`${app.baseUrl}${req.url}`, attempt)
      return signIn(req, reply, email, null, attempt.next)
    })

    app.post('/sign-out', async (req, reply) => {
      const secret = req.cookies[SESSION_COOKIE]
      if (secret && req.person) await signOut(req.ctx, secret, req.person.id)
      reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return reply.redirect(oidc ? '/signed-out' : '/sign-in', 303)
    })

    // A page of ours with a link: browsers hold back a form whose answer leads to another site, and here ours has ended already.
    app.get('/signed-out', async (req, reply) => {
      const elsewhere = await oidc?.endUrl().catch(() => undefined)
      return page(req, reply, <SignedOutView elsewhere={elsewhere} />)
    })
  }

  async function signIn(req: FastifyRequest, reply: FastifyReply, email: string, persona: string | null, next: string) {
    const session = await inTransaction({ ...req.ctx, actor: SIGN_IN }, async (tx) => {
      const official = await findByEmail(tx, email)
      if (!official)
        throw new RuleBroken(
          'no-account',
          'You do not have an account here yet. Ask the administrator of your office to add you'
        )
      await audit(tx, 'session.started', official.id, persona ? { persona } : {})
      return startSession(tx, official.id, persona)
    })
    reply.setCookie(SESSION_COOKIE, session.secret, { ...cookieSettings(req), expires: session.expiresAt })
    return reply.redirect(next, 303)
  }
}

function signOut(ctx: Ctx, secret: string, personId: string) {
  return inTransaction(ctx, async (tx) => {
    await endSession(tx, secret)
    await audit(tx, 'session.ended', personId)
  })
}

/** Only a path of ours: an address elsewhere would make the sign-in page a tool for tricking people. */
export function nextOf(from: unknown): string {
  const { next } = z.object({ next: z.string().max(500).catch('') }).parse(from ?? {})
  return /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : '/work'
}

function keepAttempt(req: FastifyRequest, reply: FastifyReply, attempt: Attempt & { next: string }) {
  reply.setCookie(ATTEMPT_COOKIE, JSON.stringify(attempt), {
    ...cookieSettings(req),
    path: '/sign-in',
    signed: true,
    maxAge: 600
  })
}

function attemptOf(req: FastifyRequest) {
  const cookie = req.unsignCookie(req.cookies[ATTEMPT_COOKIE] ?? '')
  if (!cookie.valid || !cookie.value)
    throw new RuleBroken('sign-in-not-begun', 'Your sign-in took too long or was begun in another browser. Start again')
  return Attempted.parse(JSON.parse(cookie.value))
}
