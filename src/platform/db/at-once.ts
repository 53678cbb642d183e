import { type Ctx, openTx } from '../ctx.ts'

/**
 * Parts that ask one transaction at the same moment. None of them may act as somebody else meanwhile: the others would see
 * with its eyes, so `actingAs` refuses.
 */
export async function atOnce<R>(ctx: Ctx, parts: () => Promise<R>): Promise<R> {
  const tx = openTx(ctx)
  tx.atOnce += 1
  try {
    return await parts()
  } finally {
    tx.atOnce -= 1
  }
}
