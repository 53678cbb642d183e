import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'
import { deserializeTextRouter } from '../text-router/serialize-text-router.ts'
import type { TextRouter } from '../text-router/text-router.ts'
import { routerInUse } from './router-in-use.ts'

let kept: { fingerprint: string; router: TextRouter | undefined } | undefined

/** The trained text router in use, read from the database once a process and again only when another was put in use. */
export async function theRouter(ctx: Ctx): Promise<TextRouter | undefined> {
  const inUse = await routerInUse(ctx)
  if (!inUse) return undefined
  if (kept?.fingerprint !== inUse.fingerprint) {
    const { model } = await tables<CaseTables>(ctx)
      .selectFrom('cases.routing_model')
      .where('id', '=', inUse.id)
      .select('model')
      .executeTakeFirstOrThrow()
    // One that cannot be read is remembered too: it is large, and would be fetched again for every case.
    kept = { fingerprint: inUse.fingerprint, router: readable(Buffer.from(model)) }
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
