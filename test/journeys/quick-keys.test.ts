import { expect, inject, test } from 'vitest'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { desk } from './pages/desk.ts'

const arrive = useVisitors()
const { longCase } = inject('world')

test('quick keys work while nobody writes, and can be given another key or switched off', async () => {
  const { page } = await arrive(AT_A_DESK)
  await desk(page).signIn('wren-ce')
  await page.goto('/cases')
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  expect(await page.evaluate(() => document.activeElement?.closest('li')?.previousElementSibling !== null)).toBe(true)

  await page.goto(`/cases/${longCase}`)
  const reply = page.locator('#reply textarea')
  await page.keyboard.press('r')
  await page.keyboard.type('rhn')
  expect(await reply.inputValue()).toBe('rhn')

  await page.getByText('Quick keys', { exact: true }).click()
  await page.getByLabel('Write a reply').fill('w')
  await page.getByLabel('Write a reply').blur()
  await page.reload()
  await page.keyboard.press('r')
  expect(await reply.evaluate((box) => box === document.activeElement)).toBe(false)
  await page.keyboard.press('w')
  expect(await reply.evaluate((box) => box === document.activeElement)).toBe(true)

  await page.getByText('Quick keys', { exact: true }).click()
  await page.getByLabel('Use quick keys').uncheck()
  await page.reload()
  await page.keyboard.press('w')
  expect(await reply.evaluate((box) => box === document.activeElement)).toBe(false)
})
