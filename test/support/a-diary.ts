import { openAccount } from '../../src/modules/accounts/index.ts'
import { holdingsOn, keepTeam } from '../../src/modules/government/index.ts'
import type { Actor } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { realCtx } from './a-desk.ts'
import { type AccountWorld, openAccountWorld } from './an-account.ts'
import { ctxAs, staff } from './world.ts'

export type DiaryWorld = AccountWorld & {
  privateOffice: Actor
  bidder: Actor
  accountId: string
  /** The post that leads on the sector of the works, and another. */
  postId: string
  otherPostId: string
}

const WORDS = ['duty.read', 'engagement.read', 'engagement.log', 'account.read', 'business.read', 'official.read']
export const NOW = new Date('2026-11-23T10:00:00Z')

/** A managed business of the life sciences, owed a meeting, and the private office that answers for ministers' diaries. */
export async function openDiaryWorld(engine: Engine): Promise<DiaryWorld> {
  const world = await openAccountWorld(engine)
  const office = await keepTeam(ctxAs(engine, staff(['team.keep'])), {
    name: 'Private office of science ministers',
    kind: 'private-office',
    bodySlug: 'department-for-science-innovation-and-technology'
  })
  const about = { id: world.lead.id, name: world.lead.name, teams: [office.id] }
  const privateOffice = staff([...WORDS, 'bid.make', 'bid.answer', 'duty.keep', 'plan.propose'], about)
  const bidder = staff([...WORDS, 'bid.make'], { id: world.deputy.id, name: world.deputy.name })
  const { id: accountId } = await openAccount(realCtx(engine, world.director), {
    businessId: world.works,
    tier: 'strategic',
    reason: 'Makes the only supply of a medicine',
    officeId: world.officeId,
    lead: world.lead.id,
    deputy: world.deputy.id,
    startedOn: '2026-02-02'
  })
  const held = await holdingsOn(
    ctxAs(engine, privateOffice, () => NOW),
    '2026-11-23'
  )
  const post = (title: string, of: string) =>
    held.find(({ post: name, body }) => name === title && body.startsWith(of))?.postId ?? ''
  return {
    ...world,
    privateOffice,
    bidder,
    accountId,
    postId: post('Minister for Science, Innovation, Research and Nuclear', 'Department for Science'),
    otherPostId: post('Minister for Industry', 'Department for Business')
  }
}
