import { type Ctx, tables } from '../../../platform/ctx.ts'
import { letterOfOurs, type ReceivedMail } from '../../../platform/mail-in/received-mail.ts'
import { readCaseReference } from '../case-reference.ts'
import type { CaseTables } from '../tables.ts'

export type CaseOfMail = {
  id: string
  reference: string
  closed: boolean
  surelyTheirs: boolean
  /** Whom the letter was written to that this answers, where that is not the business. */
  writtenTo?: string
}

const REFERENCE = /\bSO[ -]?[2-9A-HJ-NP-Z]{4}[ -]?[2-9A-HJ-NP-Z]{4}\b/gi

/**
 * The case a message belongs to. An answer to a letter of ours carries that letter's name, which only its receiver can
 * know, so who answers a letter to the business is of it; colleagues have letters about a case as well, and theirs is not
 * the answer of the business. A reference alone is on paper and in forwarded mail, so with it the address must be the one
 * we know.
 */
export async function caseOfMail(
  ctx: Ctx,
  mail: Pick<ReceivedMail, 'answers' | 'subject' | 'text' | 'from'>
): Promise<CaseOfMail | undefined> {
  const letter = await letterOfOurs(ctx, mail.answers)
  const answered = letter?.aboutId ? await caseBy(ctx, 'id', letter.aboutId) : undefined
  if (letter && answered) {
    const surelyTheirs = letter.to.toLowerCase() === answered.email?.toLowerCase()
    return { ...answered, surelyTheirs, ...(surelyTheirs ? {} : { writtenTo: letter.to }) }
  }
  for (const reference of referencesIn(`${mail.subject}\n${mail.text.slice(0, 20_000)}`)) {
    const found = await caseBy(ctx, 'reference', reference)
    if (found) return { ...found, surelyTheirs: found.email?.toLowerCase() === mail.from.address }
  }
  return undefined
}

function referencesIn(text: string): string[] {
  const read = [...text.matchAll(REFERENCE)].flatMap(([typed]) => readCaseReference(typed) ?? [])
  return [...new Set(read)].slice(0, 5)
}

async function caseBy(ctx: Ctx, column: 'id' | 'reference', value: string) {
  const found = await tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where(column, '=', value)
    .select(['id', 'reference', 'closed_at', 'contact_email as email'])
    .executeTakeFirst()
  return found && { id: found.id, reference: found.reference, closed: found.closed_at !== null, email: found.email }
}
