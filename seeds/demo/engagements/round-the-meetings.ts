import { sql } from 'kysely'
import {
  askForBrief,
  keepDecision,
  keepFile,
  keepQuietPeriod,
  sendInvitations
} from '../../../src/modules/engagements/index.ts'
import { type Actor, type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'

type Firm = { name: string; number: string | null }
type Planned = { id: string; title: string; startsAt: Date }

const DAY = 86_400_000
const OPEN = { marking: 'OFFICIAL', handling: [], descriptors: [], namedPeople: [] }

/** What stands round the meetings: decisions that are open, a quiet period, papers kept, briefs asked for, invitations sent. */
export async function roundTheMeetings(
  given: Omit<Ctx, 'actor'>,
  { people, firms }: { people: readonly Actor[]; firms: readonly Firm[] }
): Promise<void> {
  const keeper = people.find(({ permissions }) => permissions.has('propriety.keep'))
  if (keeper) await inTransaction({ ...given, actor: keeper }, (tx) => propriety(tx, firms))
  for (const [at, actor] of people.slice(0, 4).entries()) {
    const asked = people[(at + 1) % people.length]
    await inTransaction({ ...given, actor }, (tx) => papersOf(tx, asked))
  }
}

async function propriety(tx: Ctx, [first, second]: readonly Firm[]) {
  const day = (from: number) => new Date(tx.now().getTime() + from * DAY).toISOString().slice(0, 10)
  const opened = { fromOn: day(-21), untilOn: day(60) }
  if (first)
    await keepDecision(tx, {
      ...{ business: called(first), kind: 'grant', words: 'A bid in the growth fund, round two (invented)' },
      ...{ ask: 'the grants propriety team', ...opened }
    })
  if (second)
    await keepDecision(tx, {
      ...{ business: called(second), kind: 'planning', words: 'An appeal on a new site (invented)' },
      ...{ ask: 'the planning casework unit', ...opened, untilOn: null }
    })
  await keepQuietPeriod(tx, {
    title: 'Local elections, May 2027 (dates set locally)',
    quietWords: 'New announcements and visits that could sway a vote wait',
    quietFrom: '2027-03-26',
    quietUntil: '2027-05-06'
  })
}

const called = ({ name, number }: Firm) => (number ? `${name} (${number})` : name)

async function papersOf(tx: Ctx, asked: Actor | undefined) {
  const [first, second] = await comingOf(tx)
  if (first) {
    await sendInvitations(tx, first.id)
    const agenda = `Agenda: ${first.title}\n\n1. Where things stand\n2. What each side does next\n`
    await keepFile(
      tx,
      first.id,
      { name: 'agenda.txt', bytes: Buffer.from(agenda) },
      { ...OPEN, embargoedUntil: undefined }
    )
  }
  if (second && asked)
    await askForBrief(tx, second.id, {
      askedOf: asked.name,
      dueAt: new Date(second.startsAt.getTime() - DAY).toISOString(),
      words: 'What they asked for last time, and what came of it'
    })
}

const comingOf = async (tx: Ctx): Promise<Planned[]> =>
  (
    await sql<Planned>`select id, title, starts_at as "startsAt" from engagements.engagement_summary
      where owner_id::text = ${tx.actor.id} and status = 'planned' and starts_at > ${new Date(tx.now().getTime() + 3 * DAY)}
      order by starts_at limit 2`.execute(openTx(tx).db)
  ).rows
