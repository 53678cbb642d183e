import { type CaseTables, keepPerformance, watchClocks } from '../../src/modules/cases/index.ts'
import { modules } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../src/platform/ctx.ts'
import { inTransaction } from '../../src/platform/db/in-transaction.ts'
import { reactionsOf } from '../../src/wiring.ts'
import { askOthers } from './cases/ask-others.ts'
import { loadCast } from './cases/cast.ts'
import { settleOutbox } from './cases/inline-relay.ts'
import { openTariffs } from './cases/open-tariffs.ts'
import { readStories } from './cases/read-stories.ts'
import { speakForFirm } from './cases/speak-for-firm.ts'
import { tellStories } from './cases/tell-stories.ts'
import { workingPast } from './cases/working-past.ts'
import type { World } from './cases/world.ts'

const READ = systemActor('demonstration', ['case.read'])

/**
 * Tells what businesses raised in the ten weeks before now and what became of it, with the mail it caused. Returns how many
 * cases there are. The offices and their people must be there; businesses of the register are used where there are any.
 */
export async function seedDemoCases(
  ctx: Pick<Ctx, 'engine' | 'now' | 'reactions'>,
  progress: (words: string) => void = () => {}
): Promise<number> {
  const { engine } = ctx
  const past = await workingPast(engine, ctx.now())
  const begin = new Date(past.days.at(-1)?.toZonedDateTime('Europe/London').epochMilliseconds ?? 0)
  const before = { engine, reactions: ctx.reactions, now: () => begin }
  const world: World = {
    engine,
    past,
    reactions: reactionsOf(modules, ctx.reactions.baseUrl),
    cast: await loadCast(before),
    wordings: await wordingsBySlug(before)
  }
  const stories = readStories()
  await tellStories(world, stories, (count) => {
    if (count % 25 === 0 || count === stories.length) progress(`Cases: ${count} of ${stories.length} raised`)
  })
  await askOthers(world, ctx.now())
  const system = systemActor('demonstration', ['case.work', 'case.read-all'])
  await openTariffs(world, ctx.now())
  await speakForFirm(world, ctx.now)
  await watchClocks({ ...ctx, reactions: world.reactions, actor: system })
  await keepPerformance({ ...ctx, actor: system })
  await settleOutbox({ engine, reactions: world.reactions, now: ctx.now })
  return stories.length
}

async function wordingsBySlug(ctx: Omit<Ctx, 'actor'>): Promise<Map<string, string>> {
  const rows = await inTransaction({ ...ctx, actor: READ }, (tx) =>
    tables<CaseTables>(tx)
      .selectFrom('cases.approved_wording')
      .where('valid_to', 'is', null)
      .orderBy('version')
      .select(['slug', 'id'])
      .execute()
  )
  return new Map(rows.map(({ slug, id }) => [slug, id]))
}
