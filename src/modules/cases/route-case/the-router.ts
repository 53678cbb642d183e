import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'
import { deserializeTextRouter } from '../text-router/serialize-text-router.ts'
import type { TextRouter } from '../text-router/text-router.ts'

let kept: { fingerprint: string; router: TextRouter } | undefined

/** The newest trained text router, read from the database once a process and again only when a newer one was trained. */
export async function theRouter(ctx: Ctx): Promise<TextRouter | undefined> {
  const db = tables<CaseTables>(ctx)
  const newest = await db
    .selectFrom('cases.routing_model')
    .orderBy('trained_at', 'desc')
    .select(['id', 'fingerprint'])
    .limit(1)
    .executeTakeFirst()
  if (!newest) return undefined
  if (kept?.fingerprint !== newest.fingerprint) {
    const { model } = await db
      .selectFrom('cases.routing_model')
      .where('id', '=', newest.id)
      .select('model')
      .executeTakeFirstOrThrow()
    const router = readable(Buffer.from(model))
    if (!router) return undefined
    kept = { fingerprint: newest.fingerprint, router }
  }
  return kept.router
}

// During a release the newest model may be of another version than this process: rules and the register still route.
function readable(bytes: Buffer): TextRouter | undefined {
  try {
    return deserializeTextRouter(bytes)
  } catch {
    return undefined
  }
}
