import { raiseCase } from '../../src/modules/cases/index.ts'
import { keepOfficial } from '../../src/modules/government/index.ts'
import { issueLink } from '../../src/platform/auth/links.ts'
import { startSession } from '../../src/platform/auth/sessions.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { type AnApp, aCase, openApp, tokenFor } from '../platform/an-app.ts'
import { realCtx } from '../support/a-desk.ts'
import { staff, theSystem } from '../support/world.ts'
import { Visitor } from './visitor.ts'

const now = () => new Date()

export type HostileWorld = AnApp & {
  /** A case of the life sciences office, and a link to it that was not used yet. */
  theirs: { id: string; reference: string; email: string }
  visitor(): Visitor
  /** Somebody of another office, signed in. */
  stranger(): Promise<Visitor>
  owner(): Promise<Visitor>
  /** Somebody of the central desk, where a case of no sector goes. */
  desk(): Promise<Visitor>
  administrator(): Promise<Visitor>
  link(days?: number): Promise<string>
  api(body: unknown, more?: Asked): ReturnType<Visitor['ask']>
}
type Asked = { headers?: Record<string, string>; url?: string; method?: 'POST' | 'GET' | 'PUT' | 'DELETE' }

export async function openHostileWorld(): Promise<HostileWorld> {
  const world = await openApp({ settings: { TRUST_PROXY: 'yes', METRICS_TOKEN: 'a-token-for-metrics' } })
  const { engine, desks, app } = world
  const email = 'ada@business.example'
  const raised = await raiseCase(realCtx(engine, undefined, now), {
    words: 'The trial of our medicine waits for an approval that never comes.',
    business: { id: desks.laboratory.id },
    contact: { name: 'Ada Marsh', email },
    shareConsent: true
  })
  const administrator = await keepOfficial(realCtx(engine, staff(['official.keep']), now), {
    name: 'Adair Admin',
    email: 'adair.admin@example.gov.uk',
    bodySlug: 'department-for-business-and-trade',
    jobTitle: 'Administrator',
    activeFrom: '2026-01-05',
    roles: ['administrator']
  })
  const token = await tokenFor(engine, desks.cleanEnergy.worker)
  const signedIn = async ({ id }: { id: string }) =>
    new Visitor(app, (await startSession(realCtx(engine, theSystem(), now), id, null)).secret)
  return {
    ...world,
    theirs: { id: raised.id, reference: raised.reference, email },
    visitor: () => new Visitor(app),
    stranger: () => signedIn(desks.cleanEnergy.worker),
    owner: () => signedIn(desks.lifeSciences.worker),
    administrator: () => signedIn(administrator),
    desk: () => signedIn(desks.centralDesk.worker),
    link: (days = 14) =>
      inTransaction(realCtx(engine, theSystem(), now), (tx) => issueLink(tx, raised.id, 'track', days)),
    api: (body, { headers = {}, url = '/api/v1/cases', method = 'POST' } = {}) =>
      new Visitor(app).ask({
        method,
        url,
        ...(body === undefined
          ? {}
          : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
        headers: {
          authorization: `Bearer ${token}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers
        }
      })
  }
}

export { aCase }
