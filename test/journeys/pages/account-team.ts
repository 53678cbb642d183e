import type { Page } from 'playwright-core'

/** What somebody who meets business does. */
export function engagements(page: Page) {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click()
  return {
    press,
    async signIn(persona: string) {
      await page.goto('/sign-in')
      await page.locator(`form:has(input[value="${persona}"]) button`).click()
    },
    /** Fills the form of a plan or a log; what is left out stays as it was. */
    async fill({ title, on, at, businesses }: Partial<Record<'title' | 'on' | 'at' | 'businesses', string>>) {
      if (title) await page.getByLabel(/What (was|is) it about\?/).fill(title)
      if (on) await page.getByLabel('Date', { exact: true }).fill(on)
      if (at) await page.getByLabel('From', { exact: true }).fill(at)
      if (businesses) await page.getByLabel('Businesses').fill(businesses)
    }
  }
}

/** A day so far from today, as a date box takes it. */
export const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
