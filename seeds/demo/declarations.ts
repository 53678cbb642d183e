import fs from 'node:fs'
import { importDeclarations } from '../../src/modules/ministers/index.ts'
import { systemActor } from '../../src/platform/auth/system-actor.ts'
import type { Ctx } from '../../src/platform/ctx.ts'

const NAME = 'hospitality-2024-2025.csv'

/** Real hospitality of ministers as it was published, before the ministers of the demonstration take their posts. */
export async function seedDemoDeclarations(given: Ctx, progress: (words: string) => void = () => {}): Promise<void> {
  progress('Hospitality: what ministers published from 2024 to 2025')
  const ctx: Ctx = { ...given, actor: systemActor('declarations import', ['meetings.import']) }
  const file = { name: NAME, bytes: fs.readFileSync(new URL(`declarations/${NAME}`, import.meta.url)) }
  await importDeclarations(ctx, file, {
    acceptPartial: true,
    sourceWords:
      'Open data: the Register of Ministers’ Gifts and Hospitality to May 2025, as others gathered it; rows that could not be read are left out'
  })
}
