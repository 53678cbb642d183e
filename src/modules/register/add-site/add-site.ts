import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { placeOf } from '../../government/index.ts'
import { fullPostcode } from '../names/postcode.ts'
import { recordEvent } from '../record-event.ts'
import { saidBy } from '../said-by.ts'
import type { RegisterTables } from '../tables.ts'
import { theBusiness } from '../the-business.ts'
import { AddSite } from './add-site.schema.ts'

/** Adds a place where a business works, beside its registered office, which is often only an accountant's. */
export async function addSite(ctx: Ctx, businessId: string, given: AddSite): Promise<{ id: string }> {
  demand(ctx, 'business.change')
  const { kind, name, address, postcode } = AddSite.parse(given)
  const at = fullPostcode(postcode)
  if (!at) throw new RuleBroken('postcode-unusable', 'Enter a full UK postcode, like LS1 4AP', 'postcode')
  return inTransaction(ctx, async (tx) => {
    const business = await theBusiness(tx, businessId)
    await theKindIsOnTheList(tx, kind)
    const place = await placeOf(tx, at.postcode)
    const { id } = await tables<RegisterTables>(tx)
      .insertInto('register.site')
      .values({
        business_id: business.id,
        kind,
        name,
        address: address || null,
        town: place?.town ?? null,
        ...at,
        region_code: place?.region?.code ?? null,
        ...saidBy(tx)
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, 'site.added', business.id, { site: id, name, postcode: at.postcode })
    return { id }
  })
}

async function theKindIsOnTheList(ctx: Ctx, code: string) {
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.site_kind')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst()
  if (!found) throw new RuleBroken('site-kind-unknown', 'Select what kind of place it is from the list', 'kind')
}
