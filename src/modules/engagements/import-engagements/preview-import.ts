import { type Ctx, demand } from '../../../platform/ctx.ts'
import { tryOut } from '../../../platform/db/try-out.ts'
import { bringIn, type Imported } from './bring-in.ts'

/** What bringing the file in would do, by doing it and taking it back: the preview cannot differ from the deed. */
export async function previewImport(ctx: Ctx, text: string): Promise<Imported> {
  demand(ctx, 'engagement.log')
  return tryOut(ctx, (tx) => bringIn(tx, text))
}
