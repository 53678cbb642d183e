import { describe, expect, test } from 'vitest'
import { useVisitors } from './browser/visitors.ts'
import { FARTHEST_WAYS } from './browser/way.ts'
import { desk } from './pages/desk.ts'
import { OWNER, raise, raising } from './pages/raise.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()

describe.each(FARTHEST_WAYS)('nothing typed is lost, $named', (way) => {
  test('by the back button, the back link, or by changing an answer at the end', async () => {
    const { page } = await arrive(way)
    const she = raising(page)
    const words = page.getByLabel('Tell us about the problem')
    await GIVEN('she is three pages on', async () => {
      await she.open()
      await she.tell(OWNER.words)
      await she.nameBusiness({ called: 'Warm Homes of Leeds' })
      await page.getByLabel('Postcode (optional)').fill('LS1')
      await she.next()
    })
    await THEN('a postcode that was refused is still there', async () => {
      expect(await page.getByLabel('Postcode (optional)').inputValue()).toBe('LS1')
    })
    await WHEN('she goes back with the button of the browser', async () => {
      await page.goBack()
      await page.goBack()
      expect(await page.getByLabel('If it is not listed, what is it called?').inputValue()).toBe('Warm Homes of Leeds')
      await page.goBack()
      expect(await words.inputValue()).toBe(OWNER.words)
    })
    await WHEN('she comes in again by the front door and follows the back link', async () => {
      await page.goto('/raise/place')
      await page.getByRole('link', { name: 'Back', exact: true }).click()
      expect(await page.getByLabel('My business is not listed or not registered').isChecked()).toBe(true)
      await page.getByRole('link', { name: 'Back', exact: true }).click()
      expect(await words.inputValue()).toBe(OWNER.words)
    })
    await THEN('what she changes at the end brings her back to the end', async () => {
      await page.goto('/raise/place')
      await she.sayWhere('LS1 4AP', 'England')
      await she.saySize('10 to 49')
      await she.giveContact(OWNER)
      await she.share('No, keep it with the team that answers me')
      await page.getByRole('link', { name: 'Change where' }).click()
      await she.sayWhere('CF10 3NQ', 'Wales')
      expect(new URL(page.url()).pathname).toBe('/raise/check')
      expect(await page.getByText('CF10 3NQ, Wales').count()).toBe(1)
    })
  })

  test('by a caseworker whose reply is refused', async () => {
    const [owner, wren] = [await arrive(way), await arrive(way)]
    const hers = desk(wren.page)
    const reference = await GIVEN('a business has raised a problem', () => raise(owner.page))
    await WHEN('she promises something without a day', async () => {
      await hers.signIn('wren-ce')
      await hers.openCase(reference)
      await hers.takeOn()
      await wren.page.getByLabel('Your reply').fill('I have rung them. They ring back.')
      await wren.page.getByLabel('A promise to keep (optional)').fill('Tell you what they say')
      await hers.press('Send the reply')
    })
    await THEN('she is told, and her words are there', async () => {
      expect(await wren.page.getByRole('alert').count()).toBe(1)
      expect(await wren.page.getByLabel('Your reply').inputValue()).toBe('I have rung them. They ring back.')
      expect(await wren.page.getByLabel('A promise to keep (optional)').inputValue()).toBe('Tell you what they say')
      await wren.look()
    })
  })
})
