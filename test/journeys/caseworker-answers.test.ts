import { describe, expect, test } from 'vitest'
import { useVisitors, type Visitor } from './browser/visitors.ts'
import { FARTHEST_WAYS } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { desk } from './pages/desk.ts'
import { openMail } from './pages/mailbox.ts'
import { raise } from './pages/raise.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()
const CENTRAL = 'Central desk, Department for Business and Trade'
const LIFE_SCIENCES = 'Life sciences front desk, Department for Business and Trade'
const words = ({ page }: Visitor) => wordsOf(page.locator('main'))

describe.each(FARTHEST_WAYS)('a caseworker answers a business, $named', (way) => {
  test('from the queue to an outcome, with a hand-over that was declined and one that was accepted', async () => {
    const owner = await arrive(way)
    const [wren, laboratory, central] = [await arrive(way), await arrive(way), await arrive(way)]
    const [hers, theirs, centre] = [desk(wren.page), desk(laboratory.page), desk(central.page)]

    const reference = await GIVEN('a business has raised a problem', () => raise(owner.page))
    await GIVEN('people of three desks have signed in', async () => {
      await hers.signIn('wren-ce')
      await theirs.signIn('wren-ls')
      await centre.signIn('wren-central')
      await wren.look()
    })
    await WHEN('the caseworker looks in her queue, the case is there with its promise and the reason', async () => {
      await wren.page.goto(`/cases?view=unassigned`)
      await wren.look()
      const row = wren.page.locator('.so-queue__row', { hasText: reference })
      const said = await wordsOf(row)
      expect(said).toMatch(/Due/)
      expect(said).toContain('AIRE VALLEY HEAT PUMPS LTD')
      expect(said).toContain('“grid operator”')
    })
    await WHEN('she takes it on', async () => {
      await hers.openCase(reference, 'unassigned')
      await wren.look()
      await hers.takeOn()
      expect(await hers.notice()).toContain('You have taken this case on')
      await wren.look()
    })
    await WHEN('she offers it to a desk that declines', async () => {
      await hers.offerTo(LIFE_SCIENCES, 'She also mentions a hospital. Is it yours?')
      expect(await hers.notice()).toContain('Your team answers for it until they accept')
      await wren.look()
      await theirs.openCase(reference, 'offered')
      await laboratory.look()
      await theirs.decline('')
      expect(await wordsOf(laboratory.page.getByRole('alert'))).toContain('There is a problem')
      await laboratory.look()
      await laboratory.page.getByLabel('Why is it not for your team').fill('The hospital is only a customer.')
      await theirs.press('Decline')
      expect(await theirs.notice()).toContain('Declined')
    })
    await THEN('she still answers for it and has the reason', async () => {
      await hers.openCase(reference, 'mine')
      expect(await words(wren)).toContain('The hospital is only a customer.')
      await wren.look()
    })
    await WHEN('she offers it to the central desk, which accepts', async () => {
      await hers.offerTo(CENTRAL, 'Three operators are involved: you know them all.')
      await centre.openCase(reference, 'offered')
      expect(await words(central)).toContain('Three operators are involved: you know them all.')
      await centre.press(/^Accept it for/)
      expect(await centre.notice()).toContain('Your team answers for this now')
    })
    await WHEN('the central desk replies from approved wording', async () => {
      if (await central.page.getByRole('button', { name: 'Take this case on' }).count()) await centre.takeOn()
      await centre.startFrom('First answer: who I am and what happens next')
      const reply = central.page.getByLabel('Your reply')
      expect(await reply.inputValue()).toContain('I look after your case')
      await reply.fill(`${await reply.inputValue()}\n\nI have asked the operator for a date.`)
      await centre.press('Send the reply')
      expect(await centre.notice()).toContain('Your reply is on its way')
      await central.look()
    })
    await WHEN('it is closed without words, that is refused; with them, it is closed', async () => {
      await centre.close('Answered', '')
      expect(await wordsOf(central.page.getByRole('alert'))).toContain('There is a problem')
      await central.look()
      await central.page.getByLabel('What you tell the business').fill('The operator gave a date: 4 January.')
      await centre.press('Close the case')
      expect(await centre.notice()).toContain('Closed, and the business has been told')
      await central.look()
    })
    await THEN('the business is told by e-mail', async () => {
      await openMail(owner.page, reference, 'What came of your case')
      expect(await words(owner)).toContain('The operator gave a date: 4 January.')
      await owner.look()
    })
  })
})
