import { type Ctx, tables } from '../../platform/ctx.ts'
import { newId } from '../../platform/db/new-id.ts'
import type { CaseTables } from './tables.ts'

type More = { handOverId?: string; wordingId?: string | undefined; byName?: string; inConfidence?: boolean }

/** Adds to the thread of a case. A note stays inside government. */
export async function writeMessage(
  ctx: Ctx,
  caseId: string,
  kind: 'from-business' | 'to-business' | 'note',
  words: string,
  more: More = {}
): Promise<string> {
  const id = await newId(ctx)
  await tables<CaseTables>(ctx)
    .insertInto('cases.message')
    .values({
      id,
      case_id: caseId,
      kind,
      words,
      by_id: ctx.actor.id,
      by_name: more.byName ?? ctx.actor.name,
      at: ctx.now(),
      wording_id: more.wordingId ?? null,
      hand_over_id: more.handOverId ?? null,
      in_confidence: more.inConfidence ?? false
    })
    .execute()
  return id
}
