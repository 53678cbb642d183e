import { expect, inject, test } from 'vitest'
import { lookAt, lookAtEveryWidth } from './browser/every-width.ts'
import { expectNothingCutOff } from './browser/look.ts'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { openMail } from './pages/mailbox.ts'

const arrive = useVisitors()
const { longCase } = inject('world')

// One office that is open, one that leads jointly, one that is not open; and what there is none of.
const PAGES = [
  '/',
  '/offices',
  '/offices/clean-energy-industries',
  '/offices/life-sciences',
  '/offices/financial-services',
  '/offices/astrology',
  '/offer',
  '/accessibility',
  '/privacy',
  '/cookies',
  '/sign-in',
  '/track',
  `/track/${longCase}`,
  '/track/open/never-sent',
  '/firm',
  '/firm/open/never-sent',
  '/mailbox',
  '/api/docs',
  '/nothing-is-here'
]
// The journeys look at these with all they can hold; here only the narrowest screen is left.
const STEPS = ['/raise', '/raise/business', '/raise/place', '/raise/size', '/raise/contact', '/raise/sharing']

test.each(PAGES)('%s has no barrier and needs no sideways scroll', async (address) => {
  await lookAt(await arrive(AT_A_DESK), address)
})

test('the pages of the journey fit the narrowest screen', async () => {
  const { page } = await arrive({ script: true, width: 320 })
  for (const address of STEPS) {
    await page.goto(address)
    await expectNothingCutOff(page)
  }
})

test('so does the longest letter there is', async () => {
  const visitor = await arrive(AT_A_DESK)
  await openMail(visitor.page, longCase, 'We have your message')
  await lookAtEveryWidth(visitor)
})

test('a form that was open for too long keeps the words, and sends them with one press', async () => {
  const visitor = await arrive(AT_A_DESK)
  const { page } = visitor
  await page.goto('/raise')
  await page.getByLabel('Tell us about the problem').fill('Words that took a very long time to write.')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Continue' }).click()
  expect(await page.getByText('Nothing you typed is lost').count()).toBe(1)
  await lookAtEveryWidth(visitor)
  await page.getByRole('button', { name: 'Send it again' }).click()
  expect(new URL(page.url()).pathname).toBe('/raise/business')
})
