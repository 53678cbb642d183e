import { expect } from 'vitest'
import { expectNothingCutOff } from './look.ts'
import type { Visitor } from './visitors.ts'

/** Looks at the page at a desk and on a telephone, and measures it on the narrowest screen there is. */
export async function lookAtEveryWidth({ page, look }: Visitor): Promise<void> {
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await look()
  }
  await page.setViewportSize({ width: 320, height: 640 })
  await expectNothingCutOff(page)
}

/** Goes to an address, which may refuse but not fail, and looks at it. */
export async function lookAt(visitor: Visitor, address: string): Promise<void> {
  const answer = await visitor.page.goto(address)
  expect(answer?.status(), address).toBeLessThan(500)
  await lookAtEveryWidth(visitor)
}
