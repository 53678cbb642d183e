import {
  archiveEngagement,
  logEngagement,
  planEngagement,
  setAnnouncement
} from '../../../src/modules/engagements/index.ts'
import { logReading } from '../../../src/modules/government/index.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import { invented } from '../invented.ts'

type Firm = { id: string }
type World = { ctx: Omit<Ctx, 'actor'>; people: readonly Actor[]; firms: readonly Firm[] }

const DAY = 86_400_000
const MARKING = 'OFFICIAL-SENSITIVE – MARKET SENSITIVE'

/** Two market sensitive matters, one announced today and one to come, with who read them; and what was recorded by mistake. */
export async function keepSecrets({ ctx, people, firms }: World): Promise<void> {
  const at = (name: string, days: number): Ctx => {
    const actor = people.find((one) => one.name === name)
    if (!actor) throw new Error(`${name} is not among the people`)
    return { ...ctx, actor, now: () => new Date(ctx.now().getTime() + days * DAY) }
  }
  await oneAnnounced(at, firms[0])
  await oneToCome(at, firms[3])
  await twoMistakes(at, firms[5])
}

type At = (name: string, days: number) => Ctx
const day = (ctx: Ctx) => ctx.now().toISOString()
const secret = (people: readonly string[]) => ({
  ...{ marking: 'OFFICIAL-SENSITIVE', descriptors: ['MARKET SENSITIVE'], namedPeople: [...people] }
})

async function oneAnnounced(at: At, firm: Firm | undefined) {
  if (!firm) return
  const victor = at('Victor Adeyinka-Stone', -9)
  const { id } = await logEngagement(victor, {
    ...{
      form: 'meeting',
      title: invented('A sale that is not public yet'),
      startsAt: day(at('Victor Adeyinka-Stone', -9.1))
    },
    ...{
      businesses: [{ businessId: firm.id }],
      topics: ['investment'],
      readOut: 'The buyer keeps both sites (invented).'
    },
    ...secret([at('Eleri Vaughan-Okoro', 0).actor.id])
  })
  await setAnnouncement(victor, id, { announcedOn: day(at('Victor Adeyinka-Stone', 0)).slice(0, 10) })
  for (const [name, days] of [
    ['Lowri Castledine', -8],
    ['Eleri Vaughan-Okoro', -6.9],
    ['Lowri Castledine', -2.8]
  ] as const)
    await inTransaction(at(name, days), (tx) => logReading(tx, { kind: 'engagement', id, marking: MARKING }))
}

async function oneToCome(at: At, firm: Firm | undefined) {
  if (!firm) return
  const harriet = at('Harriet Lindqvist', -4)
  const { id } = await planEngagement(harriet, {
    ...{ form: 'video', title: invented('Results of the late trial'), startsAt: day(at('Harriet Lindqvist', 12)) },
    ...{
      businesses: [{ businessId: firm.id }],
      topics: ['investment'],
      wentOnReason: 'Known to few; another question'
    },
    ...secret([])
  })
  await setAnnouncement(harriet, id, { announcedOn: day(at('Harriet Lindqvist', 14)).slice(0, 10) })
}

async function twoMistakes(at: At, firm: Firm | undefined) {
  if (!firm) return
  const businesses = [{ businessId: firm.id }]
  const mistakes = [
    ['Victor Adeyinka-Stone', 'Call about the site visit', 'On record twice: Lowri had logged the same call'],
    ['Roisin Tavener', 'Trying out the form', 'A try of the form, no contact took place']
  ] as const
  for (const [who, title, reason] of mistakes) {
    const startsAt = day(at(who, -16))
    const { id } = await logEngagement(at(who, -15), { form: 'call', title, startsAt, businesses, topics: [] })
    await archiveEngagement(at(who, -14), id, { reason })
  }
}
