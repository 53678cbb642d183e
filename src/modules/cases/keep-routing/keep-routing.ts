import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import type { RoutingRule } from '../route-case/routing-rule.ts'
import type { CaseTables } from '../tables.ts'
import { everyTopicIsKnown } from './every-topic-is-known.ts'
import type { RoutingInput } from './keep-routing.schema.ts'
import { ruleFrom } from './rule-from.ts'

/**
 * Puts a line of the map into force from a day: a new one, or the next version of one that is there. What was in force stays
 * on record with its dates and its reason, and every case says which words sent it where.
 */
export async function keepRouting(ctx: Ctx, input: RoutingInput): Promise<{ slug: string; version: number }> {
  demand(ctx, 'routing.keep')
  const rule = ruleFrom(input)
  itHasACondition(rule)
  itStartsTodayOrLater(ctx, input)
  bothHoursOrNone(input)
  return inTransaction(ctx, async (tx) => {
    await everyTopicIsKnown(tx, rule.topics)
    await itGoesToSomebody(tx, rule)
    const slug = input.slug ?? (await aSlugOfItsOwn(tx, input.words))
    const version = (await endTheOneBefore(tx, slug, input.validFrom)) + 1
    const id = await newId(tx)
    await tables<CaseTables>(tx)
      .insertInto('cases.routing_rule')
      .values(rowOf(tx, rule, input, { id, slug, version }))
      .execute()
    await audit(tx, 'routing-rule.kept', id, { slug, version, from: input.validFrom, reason: input.reason })
    return { slug, version }
  })
}

function itHasACondition({ topics, sectors, nations, regions, sizes, urgencies, phrases }: RoutingRule) {
  if ([topics, sectors, nations, regions, sizes, urgencies, phrases].every(({ length }) => length === 0))
    throw new RuleBroken(
      'no-condition',
      'Say which cases it is for: a topic, a phrase, a sector, a place or a size',
      'topics'
    )
}

function itStartsTodayOrLater(ctx: Ctx, { validFrom }: RoutingInput) {
  if (validFrom < londonDay(ctx.now()))
    throw new RuleBroken(
      'starts-in-past',
      'A line starts today or later: what went before cannot be changed',
      'validFrom'
    )
}

function bothHoursOrNone({ opensAt, closesAt }: RoutingInput) {
  if (Boolean(opensAt) !== Boolean(closesAt))
    throw new RuleBroken('half-the-hours', 'Enter when the team opens and when it closes, or neither', 'closesAt')
}

async function itGoesToSomebody(ctx: Ctx, { teamId, sector }: RoutingRule) {
  const known = sector
    ? (await listOffices(ctx)).some(({ sectorCode }) => sectorCode === sector)
    : (await teamsThatTakeCases(ctx)).some(({ id }) => id === teamId)
  if (!known) throw new RuleBroken('nobody', 'Select a team that takes cases, or the office of a sector', 'to')
}

/** A new line ends no other: two that begin alike would else be versions of one. */
async function aSlugOfItsOwn(ctx: Ctx, words: string): Promise<string> {
  const slug = slugOf(words)
  const taken = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_rule')
    .where('slug', '=', slug)
    .select('words')
    .executeTakeFirst()
  if (taken || !slug)
    throw new RuleBroken(
      'words-taken',
      taken
        ? `There is a line that begins like this: “${taken.words}”. Change that one, or begin this one otherwise`
        : 'Say in words what the line does',
      'words'
    )
  return slug
}

/** Ends the version in force on the day before; one that would start on the same day or later is replaced by this one. */
async function endTheOneBefore(ctx: Ctx, slug: string, from: string): Promise<number> {
  const db = tables<CaseTables>(ctx)
  const before = await db
    .selectFrom('cases.routing_rule')
    .where('slug', '=', slug)
    .select(['id', 'version', 'valid_from', 'valid_to'])
    .forUpdate()
    .execute()
  const dayBefore = londonDay(new Date(Date.parse(`${from}T12:00:00Z`) - 86_400_000))
  for (const one of before.filter(({ valid_to }) => valid_to === null || valid_to >= from))
    await db.updateTable('cases.routing_rule').set({ valid_to: dayBefore }).where('id', '=', one.id).execute()
  return Math.max(0, ...before.map(({ version }) => version))
}

const rowOf = (
  ctx: Ctx,
  rule: RoutingRule,
  input: RoutingInput,
  { id, slug, version }: { id: string; slug: string; version: number }
) => ({
  id,
  slug,
  version,
  position: rule.position,
  words: rule.words,
  topics: [...rule.topics],
  sectors: [...rule.sectors],
  nations: [...rule.nations],
  regions: [...rule.regions],
  sizes: [...rule.sizes],
  urgencies: [...rule.urgencies],
  phrases: [...rule.phrases],
  capacity: rule.capacity,
  opens_at: rule.opensAt,
  closes_at: rule.closesAt,
  team_id: rule.teamId,
  to_sector_code: rule.sector,
  topic: null,
  sector_code: null,
  nation: null,
  phrase: null,
  valid_from: input.validFrom,
  valid_to: null,
  made_by: ctx.actor.name,
  made_at: ctx.now(),
  reason: input.reason
})

const slugOf = (words: string) =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
