import { type CaseTables, raiseCase } from '../../../src/modules/cases/index.ts'
import { addContact, confirmContact } from '../../../src/modules/register/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { tables } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import { planWithFirm } from './plan-with-firm.ts'
import type { World } from './world.ts'

const DEMO = systemActor('demonstration', ['case.read-all', 'case.raise', 'contact.keep', 'business.read'])
const SECOND = { ...DEMO, id: 'second person', name: 'Second person of the demonstration' }
const WHO = { name: 'Lorcan Tighe', email: 'lorcan.tighe@corporate-affairs.example', role: 'Head of public affairs' }

const COLLEAGUES = [
  {
    name: 'Nuala Brisk',
    email: 'nuala.brisk@corporate-affairs.example',
    words:
      'Our second site cannot get a date for its connection to the grid. The network operator says spring, the council says the network operator. We have twelve people waiting to be trained there.'
  },
  {
    name: 'Tomos Vale',
    email: 'tomos.vale@corporate-affairs.example',
    words:
      'The new form for exporting samples has no box for goods that come back to us after testing abroad. Our agent fills it in three different ways and each time it is returned.'
  }
]

/** One firm whose representative can be tried at `/firm`: a contact the register knows, and colleagues who raised cases too. */
export async function speakForFirm(world: World, now: () => Date): Promise<void> {
  const ctx = { engine: world.engine, reactions: world.reactions, now, actor: DEMO }
  const firm = await inTransaction(ctx, (tx) =>
    tables<CaseTables>(tx)
      .selectFrom('cases.case')
      .where('contact_email', '=', WHO.email)
      .where('business_id', 'is not', null)
      .select('business_id')
      .executeTakeFirst()
  )
  if (!firm?.business_id) return
  const { id } = await addContact(ctx, firm.business_id, WHO)
  await confirmContact({ ...ctx, actor: SECOND }, id)
  for (const { words, ...contact } of COLLEAGUES)
    await raiseCase(ctx, { words, business: { id: firm.business_id }, contact, shareConsent: true })
  await planWithFirm(world, now, { businessId: firm.business_id, email: WHO.email, contactId: id })
}
