import { businessByNumber } from '../../../src/modules/register/index.ts'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../../src/platform/ctx.ts'
import type { Story } from './story.ts'

const READ = systemActor('demonstration', ['business.read'])

/** The business of the register that a story names by number; undefined when it names none, or the register has not got it. */
export async function chooseBusiness(given: Omit<Ctx, 'actor'>, { wanted }: Story): Promise<string | undefined> {
  if (!wanted) return undefined
  return (await businessByNumber({ ...given, actor: READ }, wanted.number))?.id
}
