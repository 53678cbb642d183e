import { afterAll, beforeAll, expect, test } from 'vitest'
import { realCtx } from '../../../../test/support/a-desk.ts'
import { type AccountWorld, openAccountWorld } from '../../../../test/support/an-account.ts'
import { freshDatabase } from '../../../../test/support/database.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { nameSponsor, openAccount } from '../../accounts/index.ts'
import { holdingsOn } from '../../government/index.ts'
import { loadBrief } from '../brief-page/load-brief.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { makeBrief } from './make-brief.ts'

let engine: Engine
let world: AccountWorld
beforeAll(async () => {
  engine = await freshDatabase()
  world = await openAccountWorld(engine)
})
afterAll(() => engine.close())

test('the brief names who sponsors the account, by the post, on the day', async () => {
  const as = (who: 'director' | 'lead') => realCtx(engine, world[who], () => new Date('2026-11-23T10:00:00Z'))
  const { lead, deputy, works: businessId } = world
  const { id: accountId } = await openAccount(as('director'), {
    ...{ businessId, tier: 'growth', reason: 'Grows', lead: lead.id, deputy: deputy.id }
  })
  const [held] = await holdingsOn(as('lead'), '2026-12-01')
  if (!held) throw new Error('Nobody is a minister')
  await nameSponsor(as('lead'), accountId, { sponsor: held.postId })
  const { id } = await planEngagement(as('lead'), {
    ...{ form: 'meeting', title: 'Site visit', startsAt: '2026-12-01T10:00' },
    businesses: [{ businessId }]
  })
  await makeBrief(as('lead'), id)
  const said = JSON.stringify(await loadBrief(as('lead'), id))
  expect(said).toContain(`Its sponsor minister is ${held.minister}, ${held.post}`)
})
