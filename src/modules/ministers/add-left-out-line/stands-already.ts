import { type Ctx, tables } from '../../../platform/ctx.ts'
import { declarationKey } from '../declarations/declaration-key.ts'
import type { MinisterTables } from '../tables.ts'
import type { KindOfLine } from './kind-of-line.ts'
import { meetingOfLine } from './meeting-of-line.ts'

type Asked = {
  of: KindOfLine
  body: { id: string; name: string }
  holder: string
  on: string
  parts: Readonly<Record<string, string>>
}

/** Whether what is published says exactly this already. */
export async function standsAlready(ctx: Ctx, { of, body, holder, on, parts }: Asked): Promise<boolean> {
  const db = tables<MinisterTables>(ctx)
  if (of.kind === 'meetings') {
    const { key } = meetingOfLine({ holder, personId: null, on, parts }, body)
    const found = await db.selectFrom('ministers.published_meeting').select('id').where('key', '=', key).execute()
    return found.length > 0
  }
  const key = declarationKey({ kind: of.kind, bodyId: body.id, holder, on, parts })
  return (await db.selectFrom('ministers.declaration').select('id').where('key', '=', key).execute()).length > 0
}
