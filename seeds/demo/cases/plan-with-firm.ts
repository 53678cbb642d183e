import { sql } from 'kysely'
import { answerAsk, keepExchange, openAccount, shareAsk } from '../../../src/modules/accounts/index.ts'
import { askForFirmLink, openFirmLink } from '../../../src/modules/cases/index.ts'
import { answerFirm, planEngagement, showToFirm, writeAsFirm } from '../../../src/modules/engagements/index.ts'
import { issueLink } from '../../../src/platform/auth/links.ts'
import { hashOf, newSecret } from '../../../src/platform/auth/secrets.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { type Actor, type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import { theCast } from '../accounts/people.ts'
import type { World } from './world.ts'

type Base = Omit<Ctx, 'actor'>
type Firm = { businessId: string; email: string; contactId: string }

const DAY = 86_400_000
const LOOKS = systemActor('demonstration', ['engagement.read', 'account.read'])
const VISITOR: Actor = {
  ...{ kind: 'public', id: 'public', name: 'A visitor of the demonstration', teams: [], offices: [], grants: [] },
  permissions: new Set(['case.raise', 'firm.write'])
}

/** What a firm sees and says at its own door: two meetings shown to it, what it wrote to them, and what it asked for, with an answer. */
export async function planWithFirm({ engine, reactions }: World, now: () => Date, firm: Firm): Promise<void> {
  const base: Base = { engine, reactions, now }
  const people = await theCast(base)
  const lead = people.as('Harriet Lindqvist', 0)
  await lookAfter(people.as('Benedict Farquhar-Osei', 0), lead, firm.businessId)
  // The grid is another office’s matter, and so is the meeting about it.
  const grid = people.as('Victor Adeyinka-Stone', 0)
  const soon = await plan(
    grid,
    firm,
    9,
    'Trial sites and the grid',
    'Where your second site stands, and what we can hurry'
  )
  const later = await plan(
    lead,
    firm,
    37,
    'Half-year review of the account',
    'What went well since the summer, and what to change'
  )
  const visitor = await comesIn(base, firm.email)
  await writeAsFirm(visitor, soon, { kind: 'suits' })
  const { id } = await writeAsFirm(visitor, soon, {
    ...{ kind: 'agenda', inConfidence: true },
    words: 'Our offer to the network operator, and what a later date costs us a month (invented).'
  })
  await answerFirm(grid, soon, {
    ...{ wordId: id, answer: 'taken' },
    words: 'It is on the agenda. Bring the figures; we keep them in confidence.'
  })
  await writeAsFirm(visitor, soon, {
    ...{ kind: 'other-approach', otherBody: 'Department for Energy Security and Net Zero', inConfidence: false },
    words: 'Somebody rang on Tuesday and asked for the same dates and the same figures.'
  })
  await writeAsFirm(visitor, later, {
    ...{ kind: 'visit', inConfidence: false },
    words: 'See the new filling line at work, in the morning before the meeting.'
  })
}

async function plan(lead: Ctx, { businessId, contactId }: Firm, days: number, title: string, purpose: string) {
  const at = new Date(lead.now().getTime() + days * DAY)
  while ([0, 6].includes(at.getUTCDay())) at.setUTCDate(at.getUTCDate() + 1)
  at.setUTCHours(10, 30, 0, 0)
  const { id } = await planEngagement(lead, {
    ...{
      form: 'meeting',
      title,
      startsAt: at.toISOString(),
      topics: [await aTopic(lead)],
      place: 'Old Admiralty Building'
    },
    businesses: [{ businessId }],
    attendees: [
      { side: 'official', officialId: lead.actor.id },
      { side: 'business', name: 'Lorcan Tighe', role: 'Head of public affairs', contactId, businessId }
    ],
    wentOnReason: 'Agreed with the others who meet them',
    agenda: 'What we can say about dates, and what we cannot (invented for this demonstration)'
  })
  await showToFirm(lead, id, { businessId, purpose, people: true })
  return id
}

const aTopic = async (ctx: Ctx): Promise<string> =>
  inTransaction({ ...ctx, actor: LOOKS }, async (tx) => {
    const { rows } = await sql<{ code: string }>`select code from engagements.topic order by position limit 1`.execute(
      openTx(tx).db
    )
    return rows[0]?.code ?? 'skills'
  })

/** Puts the firm under management, unless it is, and shares two of its asks with it. */
async function lookAfter(director: Ctx, lead: Ctx, businessId: string) {
  const { id } = await openAccount(director, {
    ...{ businessId, tier: 'growth', reason: 'Builds a second site and exports most of what it makes (invented).' },
    ...{ lead: 'Harriet Lindqvist', deputy: 'Tobias Okonjo-Wells' }
  })
  const ask = async (words: string) => {
    const { id: exchangeId } = await keepExchange(lead, id, { side: 'business', kind: 'ask', words })
    return exchangeId
  }
  const grid = await ask('A firm date for the grid connection of the second site; they hint at moving it abroad')
  const form = await ask('A customs code for samples that come back after testing')
  await shareAsk(lead, id, { exchangeId: grid, words: 'A date for the grid connection of your second site' })
  await answerAsk(lead, id, {
    exchangeId: grid,
    answer: 'The network operator has your case in its January round. We ask it for the date in writing by 29 January.'
  })
  await shareAsk(lead, id, {
    exchangeId: form,
    words: 'A customs code for samples that come back to you after testing'
  })
}

/** The representative asks for the link and opens it, as in a browser. */
async function comesIn(base: Base, email: string): Promise<Ctx> {
  const visitor = { ...base, actor: VISITOR }
  await askForFirmLink(visitor, { email })
  const system = { ...base, actor: systemActor('demonstration') }
  const id = await inTransaction(system, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from cases.representative where email = ${email}`.execute(
      openTx(tx).db
    )
    return rows[0]?.id ?? ''
  })
  const secret = await inTransaction(system, (tx) => issueLink(tx, id, 'firm', 1))
  await openFirmLink(visitor, secret, hashOf(newSecret().secret))
  return { ...visitor, actor: { ...VISITOR, grants: [id] } }
}
