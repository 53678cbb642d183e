import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { businessByNumber, findBusinesses } from '../../register/index.ts'

/**
 * The businesses somebody typed, one on each line: a company number, a name, or a name with its number in brackets. A name
 * that fits several says which, so that nobody's meeting lands on another firm of the same name.
 */
export async function readBusinesses(ctx: Ctx, text: string): Promise<{ businessId: string }[]> {
  return inTransaction(ctx, async (tx) => {
    const found: { businessId: string }[] = []
    for (const line of linesOf(text)) found.push({ businessId: await theBusiness(tx, line) })
    return found
  })
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
}

async function theBusiness(ctx: Ctx, line: string): Promise<string> {
  const known = await byNumberIn(ctx, line)
  if (known) return known.id
  const exact = await byExactName(ctx, line)
  if (exact.length === 1 && exact[0]) return exact[0].id
  const { items } = await findBusinesses(ctx, { q: line, limit: 4 })
  const [only] = items
  if (items.length === 1 && only) return only.id
  throw new RuleBroken('business-unclear', items.length ? several(line, items) : none(line), 'businesses')
}

async function byExactName(ctx: Ctx, name: string): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select id from register.business_summary
    where id in (select id from register.business_summary where lower(name) = ${name.toLowerCase()} limit 2)`.execute(
    openTx(ctx).db
  )
  return rows
}

const none = (line: string) =>
  /^[A-Z]{0,2}\d{6,8}$/i.test(line)
    ? `No business has the number “${line}”. Check it, or record the business under Businesses first`
    : `No business is called “${line}”. Check the spelling, or record it under Businesses first`

const several = (line: string, items: readonly { name: string; number: string | null }[]) =>
  `“${line}” could be ${items.map(({ name, number }) => (number ? `${name} (${number})` : name)).join(' or ')}. Write its whole name with the number in brackets`

async function byNumberIn(ctx: Ctx, line: string) {
  const number = /(?:^|\()([A-Z]{0,2}\d{5,8})\)?$/i.exec(line)?.[1]
  return number ? businessByNumber(ctx, number) : undefined
}
