import { giveReadOut } from '../../src/modules/engagements/index.ts'
import {
  answerRequest,
  decideBlocks,
  loadRequest,
  type MinisterTables,
  openRequest,
  sendConsultation
} from '../../src/modules/ministers/index.ts'
import { type Actor, type Ctx, tables } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { loadCast, personNamed } from './cases/cast.ts'

const DAY = 86_400_000
const ASKED = [
  'Please send me the agenda, the list of who was there, the briefing and any notes of this meeting.',
  'Under the Freedom of Information Act I ask for everything you hold about this meeting, including what followed from it.',
  'Who attended this meeting, and what was agreed?'
]

/** Requests for information at each stage: one answered and in the public log, one half decided, one just in. All who ask are invented. */
export async function seedDemoRequests(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  progress('Requests for information: one answered, two at work')
  const cast = await loadCast(given)
  const officer = personNamed(cast, 'Moira Gilchrist-Banda')
  const office = personNamed(cast, 'Jasper Molyneaux-Khan')
  const [first, second, third] = await meetingsOfMinisters({ ...given, actor: officer })
  if (first) await answered(given, officer, office, first)
  if (second) await halfDone({ ...given, actor: officer }, second)
  if (third) await ask(at(given, officer, 2), third, 2)
}

const at = (given: Ctx, actor: Actor, daysAgo: number): Ctx => {
  const then = new Date(given.now().getTime() - daysAgo * DAY)
  return { ...given, actor, now: () => then }
}

const meetingsOfMinisters = (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('engagements.engagement_summary as e')
      .innerJoin('engagements.attendance as a', 'a.engagement_id', 'e.id')
      .where('e.status', '=', 'held')
      .where('a.side', '=', 'minister')
      .where('e.purpose', 'like', 'Invented%')
      .where('e.capacity', '=', 'official')
      .orderBy('e.starts_at')
      .select('e.id')
      .limit(3)
      .execute()
    return rows.map(({ id }) => id)
  })

async function ask(ctx: Ctx, engagementId: string, which: number): Promise<string> {
  const { reference } = await openRequest(ctx, {
    engagementId,
    askedWords: ASKED[which] ?? '',
    askerName: ['Ottoline Reed (invented)', 'Barnaby Flint (invented)', 'Cressida Vale (invented)'][which] ?? '',
    askerEmail: `asker-${which + 1}@example.org`,
    receivedOn: ctx.now().toISOString().slice(0, 10)
  })
  return reference
}

async function answered(given: Ctx, officer: Actor, office: Actor, engagementId: string) {
  await giveReadOut({ ...given, actor: office }, engagementId, {
    words:
      'Invented for this demonstration: the firm set out how it plans its orders over three years.\n\nInvented for this demonstration: it named the price at which it would place the next order.',
    decisions: 'Invented for this demonstration: officials will send the timetable for skills funding.',
    officialPresent: 'yes',
    noOfficialReason: undefined,
    marking: 'OFFICIAL',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
  const ctx = at(given, officer, 30)
  const reference = await ask(ctx, engagementId, 0)
  const then = at(given, officer, 9)
  const { blocks } = await loadRequest(then, reference)
  const ids = (pick: (block: (typeof blocks)[number]) => boolean) => blocks.filter(pick).map(({ id }) => id)
  await decideBlocks(then, reference, { blocks: ids(() => true), decision: 'release' })
  const price = ids(({ words }) => words.includes('the price at which'))
  if (price.length > 0)
    await decideBlocks(then, reference, {
      blocks: price,
      decision: 'withhold',
      exemption: 's43-2',
      reason: 'It is a price in a negotiation that is still running, and knowing it would help competitors',
      publicInterest:
        'Knowing how public money meets private orders was weighed; a worse price for everybody weighs heavier until the orders are placed'
    })
  await answerRequest(then, reference, {
    title: 'What is held about a meeting invented for this demonstration',
    asked: ASKED[0] ?? '',
    answer:
      'This is a demonstration, and the meeting is invented. We release the agenda, who was there and what was agreed, and withhold one price.',
    confirmed: 'yes'
  })
}

async function halfDone(ctx: Ctx, engagementId: string) {
  const { actor } = ctx
  const reference = await ask(at(ctx, actor, 21), engagementId, 1)
  const { blocks } = await loadRequest(ctx, reference)
  const about = blocks.filter(({ section }) => section === 'about').map(({ id }) => id)
  if (about.length > 0) await decideBlocks(at(ctx, actor, 6), reference, { blocks: about, decision: 'release' })
  await sendConsultation(at(ctx, actor, 5), reference, {
    party: 'Company secretary',
    email: 'secretary@example.com',
    words:
      'Somebody has asked for what we hold of the meeting. We think of releasing the agenda and the names of directors. Is there anything in it whose disclosure would harm you?'
  })
}
