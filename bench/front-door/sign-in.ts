import { findOfficialByEmail } from '../../src/modules/government/index.ts'
import { newSecret } from '../../src/platform/auth/secrets.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { ctxAs, theSystem } from '../../test/support/world.ts'

export type Who = { session: string; token: string }

/** Signs in the caseworker whom `prepare` made, for a browser and for a program. */
export async function signIn(engine: Engine): Promise<Who> {
  const found = await findOfficialByEmail(ctxAs(engine, theSystem('official.find')), 'wren.ls@example.gov.uk')
  if (!found) throw new Error('Prepare the database first')
  const [session, token] = [newSecret(), newSecret()]
  await withSession(engine, async (s) => {
    const until = new Date(Date.now() + 3_600_000)
    await s.query(
      'insert into platform.session (token_hash, person_id, created_at, expires_at) values ($1, $2, now(), $3)',
      [session.hash, found.id, until]
    )
    await s.query(
      "insert into platform.api_token (token_hash, person_id, label, created_at, expires_at) values ($1, $2, 'bench', now(), $3)",
      [token.hash, found.id, until]
    )
  })
  return { session: session.secret, token: token.secret }
}
