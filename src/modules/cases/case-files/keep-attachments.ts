import { type Ctx, tables } from '../../../platform/ctx.ts'
import { kindOfFile } from '../../../platform/files/kind-of-file.ts'
import type { MailFile } from '../../../platform/mail-in/read-mail.ts'
import type { CaseTables } from '../tables.ts'

const LARGEST = 10 * 1024 * 1024
const MOST = 20

/** Keeps the files of a message, and gives back in words which were not kept and why, so that nobody waits for them. */
export async function keepAttachments(
  ctx: Ctx,
  caseId: string,
  messageId: string,
  files: readonly MailFile[]
): Promise<string[]> {
  const refused: string[] = files.slice(MOST).map(({ name }) => `${name}: a message may bring ${MOST} files`)
  for (const { name, bytes } of files.slice(0, MOST)) {
    const type = kindOfFile(name, bytes)
    const problem = whyNot(type, bytes)
    if (problem || !type) refused.push(`${name}: ${problem}`)
    else
      await tables<CaseTables>(ctx)
        .insertInto('cases.attachment')
        .values({
          case_id: caseId,
          message_id: messageId,
          name,
          media_type: type,
          size: bytes.length,
          bytes,
          kept_at: ctx.now()
        })
        .execute()
  }
  return refused
}

function whyNot(type: string | undefined, bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return 'it is empty'
  if (bytes.length > LARGEST) return 'it is larger than 10 MB'
  return type ? undefined : 'files of this kind are not accepted (PDF, pictures, text and office documents are)'
}
