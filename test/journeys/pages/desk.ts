import type { Page } from 'playwright-core'
import { wordsOf } from '../browser/words-of.ts'

/** What somebody at a desk does. */
export function desk(page: Page) {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  const unfold = (words: string) => page.locator('summary', { hasText: words }).click()
  const folded = (words: string) => page.locator('details', { hasText: words })
  return {
    press,
    unfold,
    async signIn(persona: string) {
      await page.goto('/sign-in')
      await page.locator(`form:has(input[value="${persona}"]) button`).click()
    },
    async openCase(reference: string, view = 'ours') {
      await page.goto(`/cases?view=${view}&q=${reference}`)
      // The search is a chip with the same reference on it; the case is the link that leads to it.
      await page.locator(`a[href="/cases/${reference}"]`).click()
    },
    takeOn: () => press('Take this case on'),
    async offerTo(team: string, note: string) {
      await unfold('Hand it over to another team')
      const form = folded('Hand it over to another team')
      await form.getByLabel('Which team?').selectOption({ label: team })
      await form.getByLabel('Note for the team').fill(note)
      await form.getByRole('button', { name: 'Offer it' }).click()
    },
    async decline(reason: string) {
      await unfold('Decline it, with a reason')
      await page.getByLabel('Why is it not for your team').fill(reason)
      await press('Decline')
    },
    async startFrom(wording: string) {
      await page.getByLabel('Start from approved wording').selectOption({ label: wording })
      await press('Put it in')
    },
    async close(outcome: string, words: string) {
      await unfold('Close it, with an outcome')
      const form = folded('Close it, with an outcome')
      await form.getByLabel(outcome, { exact: true }).check()
      await form.getByLabel('What you tell the business').fill(words)
      await form.getByRole('button', { name: 'Close the case' }).click()
    },
    notice: () => wordsOf(page.locator('.govuk-notification-banner'))
  }
}
