import { expect, test } from 'vitest'
import { lookAt } from './browser/every-width.ts'
import { tabTo } from './browser/keyboard.ts'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { openMail } from './pages/mailbox.ts'
import { raising } from './pages/raise.ts'
import { THEN, WHEN } from './steps.ts'

const arrive = useVisitors()
const MOST = 100_000
const NEED = 'our bakery oven broke and the bank will not lend us the money'

test('a bakery goes from its need to people who answer by a date, on a telephone, without a script', async () => {
  const { page, look } = await arrive({ script: false, width: 375 })
  const she = raising(page)
  const main = () => wordsOf(page.locator('main'))

  await WHEN('she says the need in her own words, by the keys alone', async () => {
    const answer = await page.goto('/support')
    expect((await answer?.body())?.length).toBeLessThan(MOST)
    await look()
    await tabTo(page, page.getByLabel('What do you need?'))
    await page.keyboard.type(NEED)
    await tabTo(page, page.getByLabel('Where are you? (optional)'))
    await page.keyboard.type('LS1 4AP')
    await Promise.all([page.waitForURL('**/support?*'), page.keyboard.press('Enter')])
  })
  await THEN('lenders for those whom banks turn down come first, and why', async () => {
    expect(await wordsOf(page.locator('.so-match__title').first())).toContain('responsible lenders')
    expect(await main()).toContain('West Yorkshire Business and Skills')
    expect((await page.content()).length).toBeLessThan(MOST)
    await look()
  })
  await WHEN('she ticks two and compares them', async () => {
    const boxes = page.getByLabel(/^Compare ?: /)
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.getByRole('button', { name: 'Compare those ticked' }).click()
    expect(await wordsOf(page.locator('h1'))).toBe('Compare 2 kinds of support')
    await look()
    await page.goBack()
  })
  await WHEN('she would rather talk, the keys lead past the results to a person', async () => {
    await tabTo(page, page.getByRole('link', { name: 'Ask a person' }))
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('button', { name: 'Ask a person' }))
    await Promise.all([page.waitForURL('**/raise/business'), page.keyboard.press('Enter')])
  })
  const reference = await WHEN('only what she has not said is asked', async () => {
    await look()
    await she.nameBusiness({ called: 'Crumb and Daughters' })
    await she.saySize('1 to 9')
    await she.giveContact({ name: 'Ada Marsh', email: 'ada@crumb.example' })
    await she.share('Yes, share it with those who can help')
    for (const said of [NEED, 'LS1 4AP', 'England', 'Crumb and Daughters']) expect(await main()).toContain(said)
    return she.send()
  })
  await THEN('she knows who has it and by when they answer', async () => {
    expect(await main()).toMatch(/You have a first answer by [^.]*? \d{4}/)
    await openMail(page, reference, 'We have your message')
    expect(await main()).toContain(reference)
  })
})

test.each([
  '/support/compare?scheme=start-up-loans&scheme=growth-guarantee-scheme&scheme=investment-fund-for-wales&place=CF10&size=10-49',
  '/support/compare?scheme=start-up-loans',
  '/support/start-up-loans',
  '/support/save?q=export',
  '/support/print?q=export&place=G1',
  '/support/firm?q=aire'
])('%s has no barrier and needs no sideways scroll', async (address) => {
  await lookAt(await arrive(AT_A_DESK), address)
})
