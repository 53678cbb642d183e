import { logEngagement } from '../../src/modules/engagements/index.ts'
import {
  approveDeclarations,
  approveReturn,
  decideLine,
  loadReturn,
  publishDeclarations,
  quarterOf,
  sendReturn
} from '../../src/modules/ministers/index.ts'
import { findBusinesses } from '../../src/modules/register/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Actor, Ctx } from '../../src/platform/ctx.ts'
import { loadCast, personNamed } from './cases/cast.ts'
import { invented } from './invented.ts'
import { ministersOf } from './returns/ministers-of.ts'

const DEPARTMENT = 'department-for-business-and-trade'
const DAY = 86_400_000

/** Invented meetings of those really in post with real businesses, each said to be invented; two quarters, one published and one in the making. */
const MEETINGS: readonly {
  daysAfter: number
  business: string
  title: string
  purpose: string
  capacity?: 'political'
}[] = [
  {
    daysAfter: 9,
    business: 'Rolls-Royce',
    title: 'Small modular reactors',
    purpose: 'Invented for this demonstration: supply chains for small modular reactors'
  },
  {
    daysAfter: 20,
    business: 'Tesco',
    title: 'Food prices',
    purpose: 'Invented for this demonstration: what drives food prices this winter'
  },
  {
    daysAfter: 34,
    business: 'Jaguar Land Rover',
    title: 'Battery supply',
    purpose: 'Invented for this demonstration: the supply of batteries to car makers'
  },
  {
    daysAfter: 41,
    business: 'British Airways',
    title: 'Event in the constituency',
    purpose: 'Invented for this demonstration: an event in the constituency',
    capacity: 'political'
  },
  {
    daysAfter: 55,
    business: 'EDF Energy',
    title: 'Grid connections',
    purpose: 'Invented for this demonstration: waiting times for grid connections'
  },
  { daysAfter: 63, business: 'Lloyds Banking Group', title: 'Introductory meeting', purpose: 'Introductory meeting' }
]

export async function seedDemoReturns(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  progress('Returns: one published, one in the making')
  const cast = await loadCast(given)
  const [office, propriety] = [personNamed(cast, 'Jasper Molyneaux-Khan'), personNamed(cast, 'Moira Gilchrist-Banda')]
  const now = given.now()
  const thisQuarter = new Date(`${quarterOf(now.toISOString().slice(0, 10)).from}T00:00:00Z`)
  const last = new Date(`${quarterOf(new Date(thisQuarter.getTime() - DAY).toISOString().slice(0, 10)).from}T00:00:00Z`)
  const before = new Date(`${quarterOf(new Date(last.getTime() - DAY).toISOString().slice(0, 10)).from}T00:00:00Z`)
  for (const start of [before, last]) await meet({ ...given, actor: office }, start)
  await publish(given, office, propriety, before.toISOString().slice(0, 10))
  await decideSome({ ...given, actor: office }, last.toISOString().slice(0, 10))
}

async function meet(ctx: Ctx, quarter: Date) {
  const finder = { ...ctx, actor: systemActor('demonstration', ['business.find']) }
  for (const [at, { daysAfter, business, title, purpose, capacity }] of MEETINGS.entries()) {
    const on = new Date(quarter.getTime() + daysAfter * DAY)
    const posts = await ministersOf(ctx, DEPARTMENT, on.toISOString().slice(0, 10))
    const post = posts[at % Math.max(1, posts.length)]
    const [found] = (await findBusinesses(finder, { q: business, limit: 1 })).items
    if (!post || !found) continue
    await logEngagement(ctx, {
      form: 'meeting',
      title: invented(title),
      startsAt: `${on.toISOString().slice(0, 10)}T10:00`,
      purpose,
      businesses: [{ businessId: found.id }],
      attendees: [{ side: 'minister', postId: post }],
      officialPresent: true,
      ...(capacity ? { capacity } : {})
    })
  }
}

async function publish(given: Ctx, office: Actor, propriety: Actor, quarterFrom: string) {
  const ctx = { ...given, actor: office }
  await decideSome(ctx, quarterFrom, true)
  const signed = { department: DEPARTMENT, quarterFrom, confirmed: 'yes' } as const
  await approveReturn(ctx, signed)
  await sendReturn({ ...given, actor: propriety }, signed)
  await declareNothing(ctx, { ...given, actor: propriety }, quarterFrom)
}

async function decideSome(ctx: Ctx, quarterFrom: string, all = false) {
  const { lines } = await loadReturn(ctx, DEPARTMENT, quarterFrom)
  for (const line of all ? lines : lines.slice(0, 3))
    await decideLine(ctx, {
      engagementId: line.engagementId,
      personId: line.personId,
      capacity: line.capacity,
      external: 'yes',
      form: 'meeting',
      purpose:
        line.purpose === 'Introductory meeting'
          ? 'Invented for this demonstration: lending to small firms'
          : line.purpose,
      organisations: line.organisations
    })
}

/** Nothing is declared: nobody real may be said to have taken a gift they did not take. A nil return needs the same two hands. */
async function declareNothing(office: Ctx, propriety: Ctx, quarterFrom: string) {
  const about = { department: DEPARTMENT, quarterFrom, kind: 'hospitality' as const }
  await approveDeclarations(office, { ...about, confirmed: 'yes' })
  await publishDeclarations(propriety, { ...about, confirmed: 'yes' })
}
