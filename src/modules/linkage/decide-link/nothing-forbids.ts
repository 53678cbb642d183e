import { type Ctx, tables } from '../../../platform/ctx.ts'
import { Conflict, RuleBroken } from '../../../platform/errors.ts'
import { conflictIn } from '../identity/conflict-in.ts'
import { loadIdentity } from '../identity/load-identity.ts'
import { wordsOfConflict } from '../identity/words-of-conflict.ts'
import type { LinkageTables } from '../tables.ts'

type Answer = 'same' | 'different' | 'related' | 'cannot-tell'

/** Rules out an answer that would break what was said before of this record, or of any record of the same business. */
export async function nothingForbids(ctx: Ctx, recordId: string, businessId: string, answer: Answer): Promise<void> {
  if (answer === 'cannot-tell') return
  if (answer === 'same') await itSpeaksOfNoOther(ctx, recordId)
  const { identity, members } = await loadIdentity(ctx, [businessId])
  const said = [[recordId, businessId] as const]
  const broken = conflictIn(
    answer === 'same'
      ? { ...identity, same: said }
      : { ...identity, different: [...identity.different.filter(([record]) => record === recordId), ...said] }
  )
  if (!broken) return
  if (broken.kind === 'apart') throw new RuleBroken('link-apart', await wordsOfConflict(ctx, broken, members), 'answer')
  const other =
    members.get(answer === 'same' ? broken.different : broken.same)?.name ?? 'another record of the business'
  throw new RuleBroken(
    'link-forbidden',
    answer === 'same'
      ? `Somebody decided that this record is not ${other}, which is one with this business. Reopen that decision first`
      : `Somebody decided that this record is ${other}, which is one with this business. Reopen that decision first`,
    'answer'
  )
}

async function itSpeaksOfNoOther(ctx: Ctx, recordId: string) {
  const other = await tables<LinkageTables>(ctx)
    .selectFrom('linkage.decision')
    .select('id')
    .where('record_id', '=', recordId)
    .where('answer', '=', 'same')
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  if (other) throw new Conflict('Somebody has decided this already')
}
