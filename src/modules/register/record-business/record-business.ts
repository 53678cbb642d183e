import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { placeOf } from '../../government/index.ts'
import { companyNumber } from '../names/company-number.ts'
import { fullPostcode } from '../names/postcode.ts'
import { searchedName } from '../names/searched-name.ts'
import { recordEvent } from '../record-event.ts'
import { primarySectorOf } from '../sector-by-sic/primary-sector-of.ts'
import type { RegisterTables } from '../tables.ts'
import { likelyDuplicates } from './likely-duplicates.ts'
import { RecordBusiness, type RecordedBusiness } from './record-business.schema.ts'

type Parsed = ReturnType<typeof RecordBusiness.parse>

/**
 * Puts on record a business that no register holds. One that looks like a business already held is refused until the
 * person has seen the likely duplicates and says that it is another.
 */
export async function recordBusiness(ctx: Ctx, given: RecordBusiness): Promise<RecordedBusiness> {
  demand(ctx, 'business.record')
  const input = RecordBusiness.parse(given)
  const facts = factsOf(input)
  return inTransaction(ctx, async (tx) => {
    await itIsNotAlreadyHeld(tx, input, facts.number)
    const { sector, frontier } = await primarySectorOf(tx, input.sicCodes)
    const { id } = await tables<RegisterTables>(tx)
      .insertInto('register.business')
      .values({
        ...facts,
        ...provenance(tx),
        region_code: facts.postcode ? ((await placeOf(tx, facts.postcode))?.region?.code ?? null) : null,
        kind: input.kind,
        sic_codes: input.sicCodes,
        primary_sector: sector,
        primary_frontier: frontier
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await keepTradingNames(tx, id, input.tradingNames)
    await recordEvent(tx, 'business.recorded', id, { name: input.name, kind: input.kind })
    return { id, name: input.name }
  })
}

function factsOf({ name, number, postcode, town }: Parsed) {
  const known = number ? companyNumber(number) : undefined
  if (number && !known)
    throw new RuleBroken(
      'number-unusable',
      'Enter a company number of 8 characters, like 01234567 or SC123456',
      'number'
    )
  const place = postcode ? fullPostcode(postcode) : undefined
  if (postcode && !place)
    throw new RuleBroken('postcode-unusable', 'Enter a full UK postcode, like LS1 4AP', 'postcode')
  return {
    name,
    ...searchedName(name),
    number: known ?? null,
    status: 'not-known',
    postcode: place?.postcode ?? null,
    district: place?.district ?? null,
    town: town || null
  }
}

async function itIsNotAlreadyHeld(ctx: Ctx, { name, notADuplicate, postcode }: Parsed, number: string | null) {
  const taken = number
    ? await tables<RegisterTables>(ctx)
        .selectFrom('register.business')
        .select(['name'])
        .where('number', '=', number)
        .executeTakeFirst()
    : undefined
  if (taken)
    throw new RuleBroken('number-taken', `Number ${number} is already held by ${taken.name}. Use that record`, 'number')
  if (notADuplicate) return
  const [alike] = await likelyDuplicates(ctx, { name, ...(postcode ? { postcode } : {}) })
  if (alike) {
    throw new RuleBroken(
      'business-duplicate',
      `This looks like ${alike.name}${alike.number ? ` (${alike.number})` : ''}, which is already held. Use that record, or say that this is another business`,
      'name'
    )
  }
}

const provenance = ({ actor, now }: Ctx) => ({
  source: 'staff',
  source_on: londonDay(now()),
  is_open: false,
  recorded_by: actor.id,
  recorded_at: now(),
  changed_at: now()
})

async function keepTradingNames(ctx: Ctx, businessId: string, names: string[]) {
  if (names.length === 0) return
  const rows = names.map((name, position) => {
    return {
      business_id: businessId,
      kind: 'trading' as const,
      position,
      name,
      ...searchedName(name),
      until_on: null,
      source: 'staff',
      is_open: false
    }
  })
  await tables<RegisterTables>(ctx).insertInto('register.other_name').values(rows).execute()
}
