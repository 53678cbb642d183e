import fs from 'node:fs'
import { giveReadOut } from '../../src/modules/engagements/index.ts'
import { acceptBid, chaseBid, declineBid, delegateBid, giveBrief, makeBid } from '../../src/modules/ministers/index.ts'
import { modules } from '../../src/modules.ts'
import type { Actor, Ctx } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { reactionsOf } from '../../src/wiring.ts'
import { type Cast, loadCast, personNamed } from './cases/cast.ts'
import { type WorkingPast, workingPast } from './cases/working-past.ts'
import { type FirmToMeet, firmsToMeet } from './diaries/firms-to-meet.ts'
import { keepDuties } from './diaries/keep-duties.ts'
import { makePlans } from './diaries/make-plans.ts'
import { type BidState, COURSES, dayOf, momentAgo } from './diaries/when.ts'
import { invented } from './invented.ts'
import { emailOf } from './offices/people.ts'
import { privateOffices } from './offices/private-offices.ts'

type Written = {
  state: BidState
  kind: 'invitation' | 'bid'
  form: string
  title: string
  about: string
  bidder?: string
}
type Asked = Written & { nth: number; firm: FirmToMeet; asker: Actor; reference: string; engagementId?: string }
type World = { ctx: Omit<Ctx, 'actor'>; past: WorkingPast; firms: readonly FirmToMeet[] }

const OFFICE = 'Jasper Molyneaux-Khan'
const ASKERS = ['Harriet Lindqvist', 'Victor Adeyinka-Stone', 'Gurpreet Salwan', 'Philippa Zawadzki']
const YES = 'Invented for this demonstration: the office looks forward to it. An agenda a week before would help.'

/**
 * Bids for ministers’ time in every state, duties waived and passed on, and two plans; the plans where accounts are managed. The
 * ministers are those really in post, so each bid says in its title and its purpose that it is invented, wherever it is carried.
 */
export async function seedDemoDiaries(
  given: Pick<Ctx, 'engine' | 'now' | 'reactions'>,
  progress: (words: string) => void = () => {}
): Promise<void> {
  progress('Diaries of ministers: invitations and bids, duties, and a plan')
  const ctx = { ...given, reactions: reactionsOf(modules, given.reactions.baseUrl) }
  const cast = await loadCast(ctx)
  const office = personNamed(cast, OFFICE)
  const written: Written[] = JSON.parse(fs.readFileSync(new URL('diaries/bids.json', import.meta.url), 'utf8'))
  const past = await workingPast(given.engine, given.now())
  const world: World = { ctx, past, firms: await firmsToMeet(ctx, written.length) }
  if (world.firms.length === 0) return
  const asked: Asked[] = []
  for (const name of ASKERS)
    asked.push(...(await askFor(world, written, personNamed(cast, name), ASKERS.indexOf(name))))
  // One transaction each: what one person did over the weeks is theirs, and costs one seal of the audit trail.
  for (const [body, actor] of officesByBody(cast))
    await inTransaction({ ...ctx, actor }, async (tx) => {
      for (const bid of asked.filter(({ firm }) => firm.body_slug === body)) await answer(world, tx, bid)
    })
  for (const bid of asked) if (bid.state === 'done') await readOut(world, bid)
  if (!world.firms.some(({ account_id }) => account_id)) return
  await keepDuties(ctx, officesByBody(cast), world.firms)
  await makePlans({ ...ctx, actor: office })
}

/** Each department’s own private office answers for its ministers. */
const officesByBody = (cast: Cast): ReadonlyMap<string, Actor> =>
  new Map(privateOffices.map(({ body, people: [person] }) => [body, personNamed(cast, person.name)]))

const on = (world: World, ctx: Ctx, ago: number, nth: number): Ctx => ({
  ...ctx,
  now: () => momentAgo(world.past, ago, nth)
})

const askFor = (world: World, written: readonly Written[], asker: Actor, turn: number): Promise<Asked[]> =>
  inTransaction({ ...world.ctx, actor: asker }, async (tx) => {
    const asked: Asked[] = []
    for (const [nth, bid] of written.entries()) {
      const firm = world.firms[nth % world.firms.length]
      if (!firm || nth % ASKERS.length !== turn) continue
      const { made, meets } = COURSES[bid.state]
      const { reference } = await makeBid(on(world, tx, made, nth), {
        kind: bid.kind,
        businessId: firm.id,
        postId: firm.post_id,
        title: invented(bid.title),
        purpose: `Invented for this demonstration: ${bid.about}`,
        form: bid.form,
        wishedOn: dayOf(world.past, meets),
        bidderName: bid.bidder ?? asker.name,
        bidderEmail: emailOf(bid.bidder ?? asker.name)
      })
      asked.push({ ...bid, nth, firm, asker, reference })
    }
    return asked
  })

async function answer(world: World, office: Ctx, bid: Asked): Promise<void> {
  const course = COURSES[bid.state]
  if (!('answered' in course)) return
  const ctx = on(world, office, course.answered, bid.nth)
  if (bid.state === 'declined')
    return declineBid(ctx, bid.reference, {
      words:
        'Invented for this demonstration: the diary is full until spring. The account team will call you this week.'
    })
  if (bid.state === 'delegated') return passOn(world, ctx, bid)
  const { engagementId } = await acceptBid(ctx, bid.reference, {
    words: YES,
    startsAt: `${dayOf(world.past, course.meets)}T${10 + (bid.nth % 6)}:00`,
    wentOnReason: 'Agreed with the account team: another question, for other people',
    ...(bid.state === 'coming-alone'
      ? { noOfficialReason: 'The account team is at the board of another firm that morning' }
      : { officialId: bid.asker.id })
  })
  bid.engagementId = engagementId
  if (bid.state === 'brief-in') await giveBrief(on(world, office, COURSES['brief-in'].after, bid.nth), bid.reference)
  if (bid.state === 'chased') await chaseBid(on(world, office, COURSES.chased.after, bid.nth), bid.reference)
}

async function passOn({ firms }: World, ctx: Ctx, { firm, reference }: Asked) {
  const toPostId = firms.find(({ post_id }) => post_id !== firm.post_id)?.post_id
  if (toPostId)
    await delegateBid(ctx, reference, {
      toPostId,
      words: 'Invented for this demonstration: another minister leads on this, and will be able to say more.',
      reason: 'It belongs to what that minister leads on'
    })
}

async function readOut(world: World, { asker, nth, engagementId, title }: Asked) {
  if (!engagementId) return
  await giveReadOut(on(world, { ...world.ctx, actor: asker }, COURSES.done.after, nth), engagementId, {
    words: `Invented for this demonstration: ${title.toLowerCase()}. The firm set out where it stands, and officials asked for figures.`,
    decisions: 'The firm sends its figures within a month.',
    officialPresent: 'yes',
    noOfficialReason: undefined,
    marking: 'OFFICIAL',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
}
