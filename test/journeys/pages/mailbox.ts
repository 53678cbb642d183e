import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const DEADLINE = 30_000

/** Opens the newest message whose subject has these words and this reference, waiting until it is there. */
export async function openMail(page: Page, reference: string, subject: string): Promise<void> {
  const letter = page.getByRole('link', { name: reference }).filter({ hasText: subject }).first()
  await expect
    .poll(
      async () => {
        await page.goto('/mailbox')
        return letter.count()
      },
      { timeout: DEADLINE, interval: 300, message: `a message about ${reference}` }
    )
    .toBeGreaterThan(0)
  await letter.click()
}

/** Follows the link of the message in front of us. */
export const followLink = (page: Page) => page.locator('main a[href^="/track/"]').first().click()
