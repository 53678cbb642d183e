import { expect, test } from 'vitest'
import { tabTo } from './browser/keyboard.ts'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { OWNER } from './pages/raise.ts'
import { THEN, WHEN } from './steps.ts'

const arrive = useVisitors()

test('a business tells government about a problem by keyboard alone, and always sees where it is', async () => {
  const { page } = await arrive(AT_A_DESK)
  const keys = page.keyboard
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const label = (name: string) => page.getByLabel(name, { exact: true })
  const goOn = async (name = 'Continue') => {
    await tabTo(page, button(name))
    await Promise.all([page.waitForEvent('domcontentloaded'), keys.press('Enter')])
  }

  await WHEN('she jumps over the header and opens the first page', async () => {
    await page.goto('/')
    await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }))
    await keys.press('Enter')
    await tabTo(page, button('Tell us about a problem'))
    await Promise.all([page.waitForURL('**/raise'), keys.press('Enter')])
  })
  await WHEN('she types her words, after an error whose link leads to the box', async () => {
    await goOn()
    await tabTo(page, page.getByRole('alert').getByRole('link'))
    await keys.press('Enter')
    expect(await label('Tell us about the problem').evaluate((box) => box === document.activeElement)).toBe(true)
    await keys.type(OWNER.words)
    await goOn()
  })
  await WHEN('she finds her business and chooses it with the space bar', async () => {
    await tabTo(page, label('Name or company number'))
    await keys.type('aire valley heat pumps')
    await Promise.all([page.waitForEvent('domcontentloaded'), keys.press('Enter')])
    await tabTo(page, page.getByRole('radio').first())
    await keys.press('Space')
    await goOn()
  })
  await WHEN('she answers the rest', async () => {
    await tabTo(page, label('Postcode (optional)'))
    await keys.type('LS12 2EJ')
    await tabTo(page, label('England'))
    await keys.press('Space')
    await goOn()
    await tabTo(page, label('1 to 9'))
    await keys.press('ArrowDown')
    await goOn()
    await tabTo(page, label('Your name'))
    await keys.type(OWNER.name)
    await tabTo(page, label('E-mail address'))
    await keys.type(OWNER.email)
    await goOn()
    await tabTo(page, page.getByRole('radio').first())
    await keys.press('Space')
    await goOn()
  })
  await THEN('she has what the keys chose, and a reference', async () => {
    const answers = await wordsOf(page.locator('main'))
    for (const said of ['AIRE VALLEY HEAT PUMPS LTD', '10 to 49', OWNER.email]) expect(answers).toContain(said)
    await goOn('Send')
    expect(await wordsOf(page.locator('h1'))).toBe('We have your message')
  })
})
