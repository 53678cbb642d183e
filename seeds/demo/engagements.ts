import fs from 'node:fs'
import { sql } from 'kysely'
import {
  keepLine,
  keepPromise,
  logEngagement,
  makePromiseAt,
  planEngagement
} from '../../src/modules/engagements/index.ts'
import type { Holidays } from '../../src/modules/government/index.ts'
import { modules } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Actor, type Ctx, openTx } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { reactionsOf } from '../../src/wiring.ts'
import { loadCast, personNamed } from './cases/cast.ts'
import { type Draw, drawFrom, oneOf } from './cases/draw.ts'
import { workingPast } from './cases/working-past.ts'
import { keepSecrets } from './engagements/keep-secrets.ts'
import { roundTheMeetings } from './engagements/round-the-meetings.ts'
import { invented } from './invented.ts'

type Talk = {
  subjects: [string, string, string, string][]
  places: string[]
  people: [string, string][]
  ours: string[]
  theirs: string[]
  lines: [string, string, string, number, number][]
}
type World = {
  ctx: Omit<Ctx, 'actor'>
  talk: Talk
  firms: Firm[]
  ministers: string[]
  people: Actor[]
  draw: Draw
  holidays: Holidays
}
type Firm = { id: string; name: string; number: string | null }

const READ = systemActor('demonstration', ['business.read', 'account.read'])
const WHO = [
  'Harriet Lindqvist',
  'Tobias Okonjo-Wells',
  'Victor Adeyinka-Stone',
  'Lowri Castledine',
  'Gurpreet Salwan',
  'Philippa Zawadzki',
  'Roisin Tavener',
  'Edwin Achterberg',
  'Eleri Vaughan-Okoro',
  'Shanelle Kirkbride'
]
const FORMS = ['meeting', 'video', 'video', 'call', 'call', 'visit', 'roundtable', 'email', 'letter']
const DAY = 86_400_000
const HELD = 240
const PLANNED = 48

/** Contact of several departments with firms under management over the past nine months and the coming two, promises both ways, and lines to take. */
export async function seedDemoEngagements(given: Pick<Ctx, 'engine' | 'now' | 'reactions'>): Promise<number> {
  const ctx = { ...given, reactions: reactionsOf(modules, given.reactions.baseUrl) }
  const talk: Talk = JSON.parse(fs.readFileSync(new URL('engagements/talk.json', import.meta.url), 'utf8'))
  const cast = await loadCast(ctx)
  const world: World = {
    ctx,
    talk,
    draw: drawFrom('engagements'),
    holidays: (await workingPast(given.engine, given.now())).holidays,
    people: WHO.map((name) => personNamed(cast, name)),
    ...(await inTransaction({ ...ctx, actor: READ }, firmsAndMinisters))
  }
  if (world.firms.length === 0) return 0
  for (const [at, actor] of world.people.entries()) {
    // One transaction a person: what they did over the months is theirs, and costs one seal of the audit trail.
    await inTransaction({ ...ctx, actor }, async (tx) => {
      if (at === 0) await keepLines(world, tx)
      for (let n = at; n < HELD; n += world.people.length) await oneHeld(world, tx)
      for (let n = at; n < PLANNED; n += world.people.length) await onePlanned(world, tx, n)
    })
  }
  await roundTheMeetings(ctx, world)
  await keepSecrets(world)
  return HELD + PLANNED
}

async function firmsAndMinisters(ctx: Ctx) {
  const { db } = openTx(ctx)
  const firms = await sql<Firm>`select b.id, b.name, b.number from register.business_summary b
    where b.employee_band is not null and b.live order by exists (select from accounts.account_summary a where a.business_id = b.id and a.status <> 'ended') desc,
      b.employee_band = '20000-plus' desc, b.employee_band = '5000-19999' desc, md5(b.name) limit 60`.execute(db)
  const ministers = await sql<{ post_id: string }>`select post_id from government.minister_in_post
    where to_on is null and from_on < platform.today() - 300 and body_slug in ('department-for-business-and-trade',
      'department-for-energy-security-and-net-zero', 'department-for-science-innovation-and-technology', 'department-of-health-and-social-care')
    order by post limit 9`.execute(db)
  return { firms: firms.rows, ministers: ministers.rows.map(({ post_id }) => post_id) }
}

async function keepLines({ talk }: World, ctx: Ctx) {
  for (const [topic, heading, words, cleared, expires] of talk.lines)
    await keepLine(ctx, {
      topic,
      heading,
      words,
      clearedBy: 'Augusta Penhallow, deputy director',
      clearedOn: dayFrom(ctx, cleared),
      expiresOn: dayFrom(ctx, expires),
      marking: 'OFFICIAL',
      handling: [],
      descriptors: [],
      namedPeople: []
    })
}

async function oneHeld(world: World, given: Ctx) {
  const { draw, talk } = world
  const at = atWork(world, given.now().getTime() - (2 + draw(270)) * DAY, -1)
  const ctx = { ...given, now: () => new Date(Math.min(at.getTime() + 4 * 3_600_000, given.now().getTime())) }
  const [topic, subject, said, decided] = oneOf(draw, talk.subjects)
  const form = oneOf(draw, FORMS)
  const firms = form === 'roundtable' ? several(world, 12) : several(world, draw(8) === 0 ? 2 : 1)
  const sensitive = draw(7) === 0
  const what = about(world, ctx, { form, subject, topic, at, firms })
  const withMinister = what.attendees.some(({ side }) => side === 'minister')
  const { id } = await logEngagement(ctx, {
    ...what,
    readOut: withMinister ? `Invented for this demonstration: ${said}` : said,
    ...(draw(3) > 0 ? { decisions: decided } : {}),
    ...(sensitive ? { marking: 'OFFICIAL-SENSITIVE', descriptors: ['COMMERCIAL'] } : {})
  })
  if (draw(3) === 0) await onePromise(world, ctx, { id, sensitive }, firms[0]?.id ?? '', at)
}

async function onePlanned(world: World, ctx: Ctx, n: number) {
  const { draw, talk } = world
  const ahead = n < 16 ? 1 + draw(6) : 3 + draw(60)
  const at = atWork(world, ctx.now().getTime() + ahead * DAY, 1)
  const [topic, subject, , decided] = oneOf(draw, talk.subjects)
  const form = oneOf(draw, ['meeting', 'visit', 'video', 'roundtable', 'call'])
  const firms = form === 'roundtable' ? several(world, 9) : several(world, 1)
  const plan = about(world, ctx, { form, subject, topic, at, firms })
  const colleague = world.people[(n + 3) % world.people.length]
  await planEngagement(ctx, {
    ...plan,
    attendees: [...plan.attendees, ...(colleague ? [{ side: 'official' as const, officialId: colleague.id }] : [])],
    desiredOutcome: `${decided}, with a date`,
    agenda: `1. Where things stand\n2. ${subject}\n3. What each side does next`,
    wentOnReason: 'Agreed with the account team: another question, for other people'
  })
}

function about(
  { draw, talk, ministers }: World,
  ctx: Ctx,
  it: { form: string; subject: string; topic: string; at: Date; firms: Firm[] }
) {
  const [name, role] = oneOf(draw, talk.people)
  const minister = draw(6) === 0 ? oneOf(draw, ministers) : undefined
  const title = it.firms.length > 3 ? `${it.subject}, with ${it.firms.length} firms` : it.subject
  return {
    form: it.form,
    title: minister ? invented(title) : title,
    startsAt: it.at.toISOString(),
    endsAt: new Date(it.at.getTime() + (30 + 30 * draw(3)) * 60_000).toISOString(),
    place: oneOf(draw, talk.places),
    topics: [it.topic],
    purpose: `To discuss ${it.subject.toLowerCase()} (invented for this demonstration)`,
    businesses: it.firms.map(({ id }) => ({ businessId: id })),
    attendees: [
      ...(minister ? [{ side: 'minister' as const, postId: minister }] : []),
      { side: 'official' as const, officialId: ctx.actor.id },
      { side: 'business' as const, name, role, organisation: it.firms[0]?.name ?? '' }
    ]
  }
}

async function onePromise(
  { draw, talk }: World,
  ctx: Ctx,
  { id, sensitive }: { id: string; sensitive: boolean },
  businessId: string,
  at: Date
) {
  const ours = draw(5) > 1
  const made = await makePromiseAt(ctx, id, {
    bySide: ours ? 'government' : 'business',
    words: oneOf(draw, ours ? talk.ours : talk.theirs),
    ownerName: ours ? '' : (oneOf(draw, talk.people)[0] ?? ''),
    dueOn: new Date(at.getTime() + (20 + draw(120)) * DAY).toISOString().slice(0, 10),
    businessId,
    shared: draw(2) === 0 && !sensitive,
    marking: 'OFFICIAL',
    handling: [],
    descriptors: [],
    namedPeople: []
  })
  if (draw(5) > 1) await keepPromise(ctx, made.id, { proof: 'Letter to the firm, in the file of the account' })
}

const dayFrom = (ctx: Ctx, days: number) => new Date(ctx.now().getTime() + days * DAY).toISOString().slice(0, 10)

/** On a working day, between nine and half past four: nobody telephones on Christmas Day. */
function atWork({ draw, holidays }: World, moment: number, step: 1 | -1): Date {
  const at = new Date(moment)
  at.setUTCHours(9 + draw(7), 30 * draw(2), 0, 0)
  while ([0, 6].includes(at.getUTCDay()) || holidays.has(at.toISOString().slice(0, 10)))
    at.setUTCDate(at.getUTCDate() + step)
  return at
}

/** Firms, the largest more often: the busiest accounts are met by many departments. */
function several({ firms, draw }: World, count: number): Firm[] {
  const chosen = new Map<string, Firm>()
  while (chosen.size < Math.min(count, firms.length)) {
    const firm = firms[Math.min(draw(firms.length), draw(firms.length))]
    if (firm) chosen.set(firm.id, firm)
  }
  return [...chosen.values()]
}
