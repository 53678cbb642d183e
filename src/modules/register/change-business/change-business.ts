import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { placeOf } from '../../government/index.ts'
import { fullPostcode } from '../names/postcode.ts'
import { searchedName } from '../names/searched-name.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { theBusiness } from '../the-business.ts'
import { ChangeBusiness } from './change-business.schema.ts'

type Parsed = ReturnType<typeof ChangeBusiness.parse>

/**
 * Changes what officials recorded of a business, and the names it trades under. What a register owns is changed by that
 * register alone: it is refused, in words that say who owns it and what to do.
 */
export async function changeBusiness(ctx: Ctx, id: string, given: ChangeBusiness): Promise<void> {
  demand(ctx, 'business.change')
  const input = ChangeBusiness.parse(given)
  await inTransaction(ctx, async (tx) => {
    const business = await theBusiness(tx, id)
    const facts = await newFacts(tx, input)
    await noRegisterOwnsThem(tx, business.source, Object.keys(facts))
    const changed = [...Object.keys(facts), ...(input.tradingNames ? ['trading names'] : [])]
    await tables<RegisterTables>(tx)
      .updateTable('register.business')
      .set({ ...Object.assign({}, ...Object.values(facts)), changed_at: tx.now() })
      .where('id', '=', id)
      .execute()
    if (input.tradingNames) await keepTradingNames(tx, id, input.tradingNames)
    await recordEvent(tx, 'business.changed', id, { changed, to: { ...input } })
  })
}

async function newFacts(ctx: Ctx, { name, town, postcode }: Parsed) {
  const facts: Record<string, object> = {}
  if (name !== undefined) facts.name = { name, ...searchedName(name) }
  if (town !== undefined) facts.town = { town: town || null }
  if (postcode !== undefined) facts.postcode = await placed(ctx, postcode)
  return facts
}

async function placed(ctx: Ctx, postcode: string) {
  if (postcode === '') return { postcode: null, district: null, region_code: null }
  const place = fullPostcode(postcode)
  if (!place) throw new RuleBroken('postcode-unusable', 'Enter a full UK postcode, like LS1 4AP', 'postcode')
  return { ...place, region_code: (await placeOf(ctx, place.postcode))?.region?.code ?? null }
}

async function noRegisterOwnsThem(ctx: Ctx, source: string, facts: readonly string[]) {
  if (facts.length === 0) return
  const owner = await tables<RegisterTables>(ctx)
    .selectFrom('register.source')
    .select('title')
    .where('code', '=', source)
    .where('owns_facts', '=', true)
    .executeTakeFirst()
  if (owner)
    throw new RuleBroken(
      'facts-owned',
      `The ${facts.join(' and ')} of this business ${facts.length === 1 ? 'comes' : 'come'} from ${owner.title}, and only a newer file from there changes ${facts.length === 1 ? 'it' : 'them'}. Ask the business to tell ${owner.title}`,
      facts[0]
    )
}

async function keepTradingNames(ctx: Ctx, id: string, names: readonly string[]) {
  const db = tables<RegisterTables>(ctx)
  await db
    .deleteFrom('register.other_name')
    .where('business_id', '=', id)
    .where('kind', '=', 'trading')
    .where('source', '=', 'staff')
    .execute()
  if (names.length === 0) return
  const rows = names.map((name, position) => ({
    business_id: id,
    kind: 'trading' as const,
    position: position + FIRST_OF_STAFF,
    name,
    ...searchedName(name),
    until_on: null,
    source: 'staff',
    is_open: false
  }))
  await db.insertInto('register.other_name').values(rows).execute()
}

/** Names of other sources stand before these. */
const FIRST_OF_STAFF = 1000
