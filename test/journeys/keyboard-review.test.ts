import { expect, inject, test } from 'vitest'
import { tabTo } from './browser/keyboard.ts'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { desk } from './pages/desk.ts'
import { THEN, WHEN } from './steps.ts'

const arrive = useVisitors()
const { laboratory, bakery } = inject('world')

test('a reviewer decides a link by keyboard alone, blind to how sure the machine was until then', async () => {
  const { page } = await arrive(AT_A_DESK)
  const keys = page.keyboard
  const keep = page.getByRole('button', { name: 'Keep this decision' })
  const send = () => Promise.all([page.waitForEvent('domcontentloaded'), keys.press('Enter')])
  await desk(page).signIn('sula-central')
  await page.goto('/linkage/review')

  await WHEN('she sends nothing, the error leads her to the answers', async () => {
    expect(await wordsOf(page.locator('main'))).not.toMatch(/\d%|bits/)
    await tabTo(page, keep)
    await send()
    await tabTo(page, page.getByRole('alert').getByRole('link').first())
    await keys.press('Enter')
    await keys.press('Space')
    await keys.press('ArrowDown')
    expect(await page.getByLabel('Different businesses').isChecked()).toBe(true)
  })
  await WHEN('she says why and keeps it', async () => {
    await tabTo(page, page.getByLabel('What shows it?'))
    await keys.type('Another firm in another town')
    await tabTo(page, keep)
    await send()
  })
  await THEN('it is kept, and why the link was thought of is shown', async () => {
    expect(await wordsOf(page.locator('main'))).toContain('Your decision is kept')
    await tabTo(page, page.getByRole('link', { name: 'See how sure the link was, and why' }))
    await send()
    const words = await wordsOf(page.locator('main'))
    expect(words).toContain('How the weight adds up')
    expect(words).toContain('Another firm in another town')
  })
})

test('two records are compared and set apart by keyboard alone', async () => {
  const { page } = await arrive(AT_A_DESK)
  const keys = page.keyboard
  await desk(page).signIn('sula-central')
  await page.goto(`/businesses/${bakery}/merge/${laboratory}`)
  await tabTo(page, page.getByLabel('What shows that they are two?'))
  await keys.type('A bakery and a laboratory')
  await tabTo(page, page.getByRole('button', { name: 'Set them apart' }))
  await Promise.all([page.waitForURL('**/records'), keys.press('Enter')])
  expect(await wordsOf(page.locator('main'))).toContain('A bakery and a laboratory')
})
