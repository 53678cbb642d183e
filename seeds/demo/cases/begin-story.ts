import { raiseCase } from '../../../src/modules/cases/index.ts'
import { assertSector } from '../../../src/modules/register/index.ts'
import { modules } from '../../../src/modules.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import { withSession } from '../../../src/platform/db/engine.ts'
import { heldByAnyone } from '../../../src/wiring.ts'
import { partners } from '../offices/people.ts'
import { personNamed, somebodyOf, supervisorOf, teamNamed } from './cast.ts'
import { chooseBusiness } from './choose-business.ts'
import { drawFrom } from './draw.ts'
import type { Story } from './story.ts'
import { ctxAt, type Told, type World } from './world.ts'

const HALF_AN_HOUR = 1_800_000

/** Somebody outside, to whom these records are open by the link in their mail. */
export const outsider = (grants: readonly string[] = []): Actor => ({
  kind: 'public',
  id: 'public',
  name: 'A member of the public',
  permissions: heldByAnyone(modules),
  teams: [],
  grants
})

/** Raises the case of a story as whoever would: the business, a partner who refers it, or the desk that took the call. */
export async function beginStory(world: World, story: Story, at: Date): Promise<Told> {
  const draw = drawFrom(`people of ${story.slug}`)
  const business = await chooseBusiness({ engine: world.engine, reactions: world.reactions, now: () => at }, story)
  if (business && story.wanted?.asserted)
    await sayWhichSector(world, story, business, new Date(at.getTime() - HALF_AN_HOUR))
  const ctx = ctxAt(world, whoRaises(world, story), at)
  const { id, reference } = await raiseCase(ctx, {
    words: story.words,
    business: businessOf(story, business),
    contact: story.from,
    shareConsent: story.share,
    language: story.language,
    channel: story.raised.channel,
    urgency: story.raised.urgent ? 'urgent' : 'routine',
    ...(story.place ? { postcode: story.place } : {}),
    ...(story.nation ? { nation: story.nation } : {}),
    ...(story.size ? { sizeBand: story.size } : {})
  })
  return { story, id, reference, draw, teamId: await teamOf(ctx, id), worker: undefined, offeredTo: undefined }
}

function whoRaises({ cast }: World, { slug, raised }: Story): Actor {
  if (raised.channel === 'web') return outsider()
  const [partner] = partners
  if (partner && (raised.channel === 'referral' || raised.channel === 'api')) return personNamed(cast, partner.name)
  return somebodyOf(cast, teamNamed(cast, cast.homes.get('central') ?? ''), drawFrom(`who took the call of ${slug}`))
}

function businessOf({ business }: Story, chosen: string | undefined) {
  if (chosen) return { id: chosen }
  return business === undefined ? null : { name: business }
}

/** What SIC codes cannot prove, somebody at the office of the sector has said. */
function sayWhichSector(world: World, { home }: Story, id: string, at: Date) {
  const supervisor = supervisorOf(world.cast, teamNamed(world.cast, world.cast.homes.get(home) ?? ''))
  return assertSector(ctxAt(world, supervisor, at), id, {
    sector: home,
    basis: 'declared',
    primary: true,
    reason: 'It says so itself, and its work for this sector is plain to see. Its SIC codes cannot show it.'
  })
}

async function teamOf({ engine }: Ctx, id: string): Promise<string> {
  const { rows } = await withSession(engine, (session) =>
    session.query<{ team: string }>('select owner_team_id::text as team from cases.case where id = $1', [id])
  )
  if (!rows[0]) throw new Error('A case that was raised is not there')
  return rows[0].team
}
