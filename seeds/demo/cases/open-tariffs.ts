import { openSituation, sumUpSituations, writeLine } from '../../../src/modules/cases/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { officeTeams } from '../offices/people.ts'
import { personNamed } from './cast.ts'
import { settleOutbox } from './inline-relay.ts'
import { ctxAt, type World } from './world.ts'

/** One invented shock, opened by the supervisor of advanced manufacturing: what many wrote about the price of power. */
export async function openTariffs(world: World, now: Date): Promise<void> {
  const opener = officeTeams.AM?.[0]?.people.find(({ supervisor }) => supervisor)
  if (!opener) return
  const ctx = ctxAt(world, personNamed(world.cast, opener.name), now)
  const { slug } = await openSituation(ctx, {
    title: 'Electricity prices for makers this winter',
    what: 'Several suppliers have withdrawn fixed contracts from small and middle-sized makers. Firms write that quotes have doubled in a month. (Invented for the demonstration.)',
    positionWords:
      'Government knows and is speaking to suppliers and the regulator. Do not promise help with bills. Point to the help for industrial power that is open now.',
    holdingReply:
      'Dear {name}, thank you for telling us. Several businesses have written about the price of power this month, and we are putting what you say to suppliers and the regulator. I look after your case and will write to you by the day we gave you.',
    phrases: ['electricity', 'power', 'energy'],
    topics: [],
    areas: [],
    sectors: ['AM']
  })
  await writeLine(ctx, slug, { words: 'The regulator meets the four largest suppliers on Thursday.' })
  await sumUpSituations(ctxAt(world, systemActor('demonstration', ['case.read-all', 'case.work']), now))
  await settleOutbox({ engine: world.engine, reactions: world.reactions, now: () => now })
}
