import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { Attendee } from '../engagement.schema.ts'
import type { EngagementTables } from '../tables.ts'

const partsOf = (line: string) => line.split(/\s*,\s*/)

/**
 * People from outside, one on each line: whoever the register knows as a contact of one of these businesses, by e-mail address
 * or by name, attends as that contact and can be invited; anybody else is kept as name, job and organisation.
 */
export async function knownContacts(
  ctx: Ctx,
  lines: readonly string[],
  businessIds: readonly string[]
): Promise<Attendee[]> {
  if (lines.length === 0) return []
  const contacts = businessIds.length ? await contactsOf(ctx, businessIds) : []
  return lines.map((line) => {
    const [name = '', role = '', ...organisation] = partsOf(line)
    const same = contacts.filter((one) => is(one.name, name) || is(one.email, name))
    const [only] = same
    return same.length === 1 && only
      ? { side: 'business', contactId: only.id }
      : { side: 'business', name, role, organisation: organisation.join(', ') }
  })
}

const is = (known: string | null, said: string) => known !== null && known.toLowerCase() === said.toLowerCase()

const contactsOf = (ctx: Ctx, businessIds: readonly string[]) =>
  tables<EngagementTables>(ctx)
    .selectFrom('register.contact_summary')
    .where('business_id', 'in', businessIds)
    .where('archived', '=', false)
    .limit(2000)
    .select(['id', 'name', 'email'])
    .execute()
