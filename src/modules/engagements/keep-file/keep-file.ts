import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { kindOfFile } from '../../../platform/files/kind-of-file.ts'
import { MarkingInput, noHigherMarking, settleMarking } from '../../government/index.ts'
import { asSensitiveAs } from '../as-sensitive-as.ts'
import { type FoundEngagement, findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

const LARGEST = 10 * 1024 * 1024
const MOST = 20

export const FileInput = z.object({ ...MarkingInput.shape })
type Sent = { name: string; bytes: Uint8Array }

/** Keeps a file with an engagement: as sensitive as the engagement, unless it is marked higher. What it is, its bytes must say. */
export async function keepFile(
  ctx: Ctx,
  id: string,
  sent: Sent | undefined,
  said: z.infer<typeof FileInput>
): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  const file = itCanBeKept(sent)
  noHigherMarking({ file: file.name })
  return inTransaction(ctx, (tx) => writeFile(tx, id, file, said))
}

function itCanBeKept(sent: Sent | undefined) {
  if (!sent) throw new RuleBroken('file-missing', 'Choose a file', 'file')
  const { name, bytes } = sent
  if (bytes.length === 0) throw new RuleBroken('file-empty', `${name} is empty`, 'file')
  if (bytes.length > LARGEST) throw new RuleBroken('file-too-large', `${name} is larger than 10 MB`, 'file')
  const type = kindOfFile(name, bytes)
  if (!type)
    throw new RuleBroken(
      'file-kind',
      `${name} is not of a kind we keep: PDF, pictures, text and office documents without macros are`,
      'file'
    )
  return { name, bytes, type }
}

async function writeFile(
  tx: Ctx,
  id: string,
  { name, bytes, type }: ReturnType<typeof itCanBeKept>,
  said: z.infer<typeof FileInput>
): Promise<{ id: string }> {
  const found = await findEngagement(tx, id, 'to-change')
  const sha256 = createHash('sha256').update(bytes).digest()
  await itIsNotThereYet(tx, id, sha256)
  const fileId = await newId(tx)
  await tables<EngagementTables>(tx)
    .insertInto('engagements.file')
    .values({
      id: fileId,
      engagement_id: id,
      name,
      media_type: type,
      size: bytes.length,
      sha256,
      bytes,
      by_id: tx.actor.id,
      by_name: tx.actor.name,
      at: tx.now(),
      ...(await settleMarking(tx, asSensitiveAs(found, said), teamsOf(tx, found)))
    })
    .execute()
  await recordEvent(tx, 'engagement.file-kept', id, { size: bytes.length })
  return { id: fileId }
}

async function itIsNotThereYet(ctx: Ctx, id: string, sha256: Buffer) {
  const there = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.file')
    .where('engagement_id', '=', id)
    .select(['name', 'sha256'])
    .execute()
  const same = there.find((one) => sha256.equals(one.sha256))
  if (same) throw new RuleBroken('file-there', `The same file is here already, as ${same.name}`, 'file')
  if (there.length >= MOST)
    throw new RuleBroken(
      'files-full',
      `An engagement keeps at most ${MOST} files. Keep the rest where they belong`,
      'file'
    )
}

const teamsOf = (ctx: Ctx, found: FoundEngagement) => [...ctx.actor.teams, ...(found.visible_to_teams ?? [])]
