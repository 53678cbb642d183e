import { audit } from '../../../platform/audit/audit.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { noHigherMarking } from '../marking/no-higher-marking.ts'
import { TakingInput } from './taking.schema.ts'

type Taken = {
  /** The kind of records, in the word they are known by: accounts, businesses. */
  what: string
  rows: number
  /** What the list was narrowed by, so that one can say later what was in it. */
  asked: object
}

/**
 * Notes that somebody takes records away in bulk, what they asked for, how many they are and why. Every door that hands out a
 * file of records calls it before the first line leaves; what one person takes in a day is added up from it.
 */
export async function logTaking(tx: Ctx, { what, rows, asked }: Taken, given: TakingInput): Promise<void> {
  const { reason } = TakingInput.parse(given)
  noHigherMarking({ reason })
  await audit(tx, 'records.taken', what, { rows, reason, asked })
}
