import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { layoutOn } from '../quarter-return/layout-on.ts'
import { returnWords } from '../quarter-return/return-words.ts'
import { quarterOfSlug } from '../quarter-words.ts'
import { companionFile } from './companion-file.ts'
import { loadQuarter } from './load-quarter.ts'
import { returnFile } from './return-file.ts'

/** One published return with the words guidance fixes, as the file to publish and as its companion of organisations. */
export const exportedReturn = (ctx: Ctx, department: string, quarter: string) =>
  inTransaction(ctx, async (tx) => {
    const from = quarterOfSlug(quarter.toLowerCase())
    if (!from) throw new NotFound(`A quarter called “${quarter}” (write it as 2026-q3)`)
    const loaded = await loadQuarter(tx, department, from)
    const layout = await layoutOn(tx, from)
    return {
      ...returnWords(layout, loaded.department, from),
      meetings: loaded.meetings,
      nil: loaded.nil,
      csv: returnFile({ ...loaded, layout }),
      companion: companionFile(loaded.meetings)
    }
  })
