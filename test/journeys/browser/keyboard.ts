import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { wordsOf } from './words-of.ts'

const TOO_FAR = 60
const AROUND = 8

/** Moves by Tab alone to what is named; everything passed on the way shows that it has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < TOO_FAR; pressed++) {
    await page.keyboard.press('Tab')
    await expectVisibleFocus(page)
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${target} cannot be reached by Tab`)
}

/** The focused part of the page looks different from how it looks without the focus. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const focused = page.locator(':focus')
  if ((await focused.count()) === 0) return
  const box = await focused.boundingBox()
  if (!box) throw new Error(`“${await wordsOf(focused)}” has the focus and cannot be seen`)
  const clip = {
    x: Math.max(0, box.x - AROUND),
    y: Math.max(0, box.y - AROUND),
    width: Math.min(box.width, 400) + 2 * AROUND,
    height: Math.min(box.height, 300) + 2 * AROUND
  }
  const element = await focused.elementHandle()
  const withFocus = await page.screenshot({ clip, caret: 'hide' })
  await element?.evaluate((node: HTMLElement) => node.blur())
  const without = await page.screenshot({ clip, caret: 'hide' })
  await element?.evaluate((node: HTMLElement) => node.focus({ preventScroll: true }))
  expect(withFocus.equals(without), `“${await wordsOf(focused)}” looks the same with the focus`).toBe(false)
}
