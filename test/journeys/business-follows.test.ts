import { describe, expect, test } from 'vitest'
import { useVisitors } from './browser/visitors.ts'
import { FARTHEST_WAYS } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { desk } from './pages/desk.ts'
import { followLink, openMail } from './pages/mailbox.ts'
import { OWNER, raise } from './pages/raise.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()

describe.each(FARTHEST_WAYS)('a business follows its case, $named', (way) => {
  test('from the link in its e-mail to whether it helped, and opens it again', async () => {
    const sender = await arrive(way)
    const [{ page, look }, wren] = [await arrive(way), await arrive(way)]
    const hers = desk(wren.page)
    const main = () => wordsOf(page.locator('main'))

    const reference = await GIVEN('she has raised a problem and a caseworker has it', async () => {
      const raised = await raise(sender.page)
      await hers.signIn('wren-ce')
      await hers.openCase(raised)
      await hers.takeOn()
      return raised
    })
    await WHEN('she opens the link of her e-mail on another device', async () => {
      await openMail(page, reference, 'We have your message')
      await followLink(page)
      await look()
      await page.getByRole('button', { name: 'Open my case' }).click()
    })
    await THEN('she reads who has it, what was promised and what was said', async () => {
      const thread = await main()
      for (const said of ['Wren ce', 'You have a first answer by', OWNER.words]) expect(thread).toContain(said)
      await look()
    })
    await WHEN('she sends an empty answer, she is told; then she adds something', async () => {
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      expect(await wordsOf(page.getByRole('alert'))).toContain('There is a problem')
      await look()
      await page.getByLabel('Add something').fill('It is now eleven customers.')
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      expect(await main()).toContain('It is now eleven customers.')
    })
    await GIVEN('the caseworker closes it', async () => {
      await hers.openCase(reference)
      expect(await wordsOf(wren.page.locator('main'))).toContain('It is now eleven customers.')
      await hers.close('Answered', 'The operator gave a date for each of the eleven.')
      expect(await hers.notice()).toContain('Closed')
    })
    await WHEN('she asks for a new link with her reference and her address', async () => {
      await page.goto('/track')
      await look()
      await page.getByLabel('Reference').fill(reference.toLowerCase())
      await page.getByLabel('E-mail address').fill(OWNER.email)
      await page.getByRole('button', { name: 'Send me a link' }).click()
      expect(await main()).toContain('Check your e-mail')
      await look()
      await openMail(page, reference, 'Your link')
      await followLink(page)
      await page.getByRole('button', { name: 'Open my case' }).click()
    })
    await THEN('she says whether it helped', async () => {
      expect(await main()).toContain('The operator gave a date for each of the eleven.')
      await look()
      await page.getByLabel('Partly').check()
      await page.getByRole('button', { name: 'Tell us' }).click()
      expect(await main()).toContain('You told us whether this helped')
      await look()
    })
    await THEN('she opens it again, and the same desk has it', async () => {
      await page.getByRole('button', { name: 'Open it again' }).click()
      expect(await page.getByLabel('Add something').count()).toBe(1)
      await look()
      await hers.openCase(reference)
      expect(await wren.page.getByLabel('Your reply').count()).toBe(1)
    })
  })
})
