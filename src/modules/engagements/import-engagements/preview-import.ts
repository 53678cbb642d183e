import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { bringIn, type Imported } from './bring-in.ts'

class DryRun extends Error {
  readonly found: Imported
  constructor(found: Imported) {
    super('Nothing was changed')
    this.found = found
  }
}

/** What bringing the file in would do, by doing it and taking it back: the preview cannot differ from the deed. */
export async function previewImport(ctx: Ctx, text: string): Promise<Imported> {
  demand(ctx, 'engagement.log')
  try {
    return await inTransaction(ctx, async (tx) => {
      throw new DryRun(await bringIn(tx, text))
    })
  } catch (error) {
    if (error instanceof DryRun) return error.found
    throw error
  }
}
