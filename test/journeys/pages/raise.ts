import type { Page } from 'playwright-core'
import { wordsOf } from '../browser/words-of.ts'

export type Owner = { name: string; email: string; words: string; business: Business }
type Business = { found: string; choose: string } | { called: string } | 'unknown'

export const OWNER: Owner = {
  name: 'Joan Ackroyd',
  email: 'joan@airevalley.example',
  words:
    'We are fourteen people and fit heat pumps around Leeds. The grid operator will not give my customers a connection date, so jobs stand still and I pay people to wait.',
  business: { found: 'aire valley heat pumps', choose: 'AIRE VALLEY HEAT PUMPS LTD' }
}

/** The short pages on which a business tells government about a problem. */
export function raising(page: Page) {
  // Until the page that answers is here: it may offer what this one does, and what is done to this one is lost.
  const next = (name = 'Continue') =>
    Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
  const choose = (name: string) => page.getByLabel(name, { exact: true }).check()
  return {
    next,
    open: () => page.goto('/raise'),
    async tell(words: string) {
      await page.getByLabel('Tell us about the problem').fill(words)
      await next()
    },
    async find(query: string) {
      await page.getByLabel('Name or company number').fill(query)
      await next('Find the business')
    },
    async nameBusiness(business: Business) {
      if (business === 'unknown') await choose('I do not know, or this is not about one business')
      else if ('called' in business) {
        await choose('My business is not listed or not registered')
        await page.getByLabel('If it is not listed, what is it called?').fill(business.called)
      } else {
        await this.find(business.found)
        await choose(business.choose)
      }
      await next()
    },
    async sayWhere(postcode: string, nation: string) {
      await page.getByLabel('Postcode (optional)').fill(postcode)
      await choose(nation)
      await next()
    },
    async saySize(size: string) {
      await choose(size)
      await next()
    },
    async giveContact({ name, email }: Pick<Owner, 'name' | 'email'>) {
      await page.getByLabel('Your name').fill(name)
      await page.getByLabel('E-mail address').fill(email)
      await next()
    },
    async share(answer: string) {
      await choose(answer)
      await next()
    },
    async send() {
      await next('Send')
      return wordsOf(page.locator('.govuk-panel__body strong'))
    }
  }
}

/** Goes the whole way in one go, for stories that begin after it; gives the reference. */
export async function raise(page: Page, owner: Owner = OWNER): Promise<string> {
  const journey = raising(page)
  await journey.open()
  await journey.tell(owner.words)
  await journey.nameBusiness(owner.business)
  await journey.sayWhere('LS12 2EJ', 'England')
  await journey.saySize('10 to 49')
  await journey.giveContact(owner)
  await journey.share('Yes, share it with those who can help')
  return journey.send()
}
