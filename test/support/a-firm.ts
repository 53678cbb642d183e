import type { FastifyInstance } from 'fastify'
import { addContact, confirmContact } from '../../src/modules/register/index.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { realCtx } from './a-desk.ts'
import { testWorker } from './app.ts'
import { Client } from './client.ts'
import { staff } from './world.ts'

type Now = () => Date

/** A contact of a business that two officials vouch for, and who may therefore speak for it. */
export async function aConfirmedContact(engine: Engine, businessId: string, name: string, email: string, now: Now) {
  const keeper = realCtx(engine, staff(['contact.keep', 'business.read', 'business.record']), now)
  const second = staff(['contact.keep'], { id: '00000000-0000-7000-8000-000000000002', name: 'Second Official' })
  const { id } = await addContact(keeper, businessId, { name, email })
  await confirmContact(realCtx(engine, second, now), id)
  return id
}

/** A browser in which somebody opened the page of their firm, by the link that was sent to their mailbox. */
export async function speakingForFirm(engine: Engine, app: FastifyInstance, email: string, now: Now, from?: string) {
  const client = new Client(app, from)
  await client.submit('/firm', { email })
  const mails = await mailsTo(engine, email, now)
  const link = mails.map(({ body }) => /\/firm\/open\/[\w-]+/.exec(body)?.[0]).findLast(Boolean)
  await client.submit(link ?? '/firm/open/none', {})
  return client
}

/** What left for an address, once every reaction has run: oldest first. */
export async function mailsTo(engine: Engine, to: string, now: Now): Promise<{ subject: string; body: string }[]> {
  const worker = await testWorker(engine, { now })
  await worker.drained()
  await worker.stop()
  const { rows } = await withSession(engine, (session) =>
    session.query<{ subject: string; body: string }>(
      'select subject, body from platform.mail where to_address = $1 order by id',
      [to]
    )
  )
  return rows
}
