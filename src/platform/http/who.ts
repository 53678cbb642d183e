import type { FastifyInstance, FastifyRequest } from 'fastify'
import { grantsOf } from '../auth/links.ts'
import { personBehind } from '../auth/sessions.ts'
import { systemActor } from '../auth/system-actor.ts'
import { type Actor, type Ctx, SIGN_IN_FIRST } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { NotAllowed } from '../errors.ts'
import type { Person } from './request.ts'
import { SESSION_COOKIE, visitOf } from './visit.ts'

export type SignedIn = { person: Person; actor: Actor }

/** Given a person's id, who they are and what they may do today; undefined once they have left. */
export type LoadSignedIn = (ctx: Omit<Ctx, 'actor'>, personId: string) => Promise<SignedIn | undefined>

const SIGN_IN = systemActor('sign-in')

const PUBLIC: Actor = {
  kind: 'public',
  id: 'public',
  name: 'A member of the public',
  permissions: new Set(['public']),
  teams: [],
  grants: []
}

/** Works out who is asking, once per request: a session cookie, a bearer token, a visit with opened links, or anybody. */
export function addWho(
  app: FastifyInstance,
  base: Omit<Ctx, 'actor'>,
  load: LoadSignedIn,
  publicPermissions: ReadonlySet<string>
) {
  app.decorateRequest('ctx')
  app.decorateRequest('person')
  app.decorateRequest('visit')
  app.decorateRequest('asVisitor')
  app.addHook('onRequest', async (req) => {
    const ctx = { ...base, requestId: req.id }
    req.visit = visitOf(req)
    const signedIn = await whoIsSignedIn(ctx, req, load)
    req.person = signedIn?.person
    // People who work here read English, whatever was chosen at this browser.
    if (signedIn) req.language = 'en'
    req.ctx = { ...ctx, actor: signedIn?.actor ?? (await anybody(ctx, req, publicPermissions)) }
    req.asVisitor = async () => (signedIn ? { ...ctx, actor: await anybody(ctx, req, publicPermissions) } : req.ctx)
  })
}

async function whoIsSignedIn(ctx: Omit<Ctx, 'actor'>, req: FastifyRequest, load: LoadSignedIn) {
  const session = req.cookies[SESSION_COOKIE]
  const bearer = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1]
  if (req.url.startsWith('/api/')) {
    if (req.headers.authorization === undefined) {
      // Before anything is read of what was sent: who may not write learns nothing of what a write needs.
      if (!['GET', 'HEAD'].includes(req.method)) throw new NotAllowed(SIGN_IN_FIRST)
      return undefined
    }
    const signedIn = bearer && (await behind(ctx, 'api_token', bearer, load))
    if (!signedIn) throw new NotAllowed(SIGN_IN_FIRST)
    return signedIn
  }
  // A picture or a style sheet is the same for everybody.
  if (!session || req.url.startsWith('/assets/')) return undefined
  return behind(ctx, 'session', session, load)
}

/** Whose secret it is and what they may do today, in one transaction: every request asks this first. */
const behind = (ctx: Omit<Ctx, 'actor'>, kind: 'session' | 'api_token', secret: string, load: LoadSignedIn) =>
  inTransaction({ ...ctx, actor: SIGN_IN, byKey: true }, async (tx) => {
    const personId = await personBehind(tx, kind, secret)
    return personId ? load(tx, personId) : undefined
  })

async function anybody(ctx: Omit<Ctx, 'actor'>, req: FastifyRequest, permissions: ReadonlySet<string>): Promise<Actor> {
  const opened = req.visit && !req.url.startsWith('/assets/') ? await grantsOf(ctx, req.visit) : []
  const byLink = opened.filter((one) => one.byLink).map(({ subjectId }) => subjectId)
  return { ...PUBLIC, permissions, grants: opened.map(({ subjectId }) => subjectId), byLink }
}
