import { describe, expect, test } from 'vitest'
import { useVisitors } from './browser/visitors.ts'
import { WAYS } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { openMail } from './pages/mailbox.ts'
import { OWNER, raising } from './pages/raise.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()

describe.each(WAYS)('a business tells government about a problem, $named', (way) => {
  test('and sees at once which office owns it, why, and by when', async () => {
    const { page, look } = await arrive(way)
    const she = raising(page)

    await GIVEN('the owner of a firm of 14 comes in by the front door', async () => {
      await page.goto('/')
      await look()
      await page.getByRole('button', { name: 'Tell us about a problem' }).click()
      await look()
    })
    await WHEN('she sends nothing, she is told what is missing', async () => {
      await she.next()
      expect(await wordsOf(page.getByRole('alert'))).toContain('Enter what the problem is, in your own words')
      await look()
    })
    await WHEN('she writes it in her own words', () => she.tell(OWNER.words))
    await WHEN('she finds her company by name', async () => {
      await look()
      await she.find('aire valley heat')
      await look()
      expect(await page.getByText('Company number 99900001, LEEDS').count()).toBe(1)
      await she.nameBusiness(OWNER.business)
    })
    await WHEN('she answers the short pages', async () => {
      await look()
      await she.sayWhere('ls12 2ej', 'England')
      await look()
      await she.saySize('10 to 49')
      await look()
      await she.giveContact(OWNER)
      await look()
      await she.share('Yes, share it with those who can help')
    })
    await THEN('she can check all of it before it goes', async () => {
      const answers = await wordsOf(page.locator('main'))
      for (const said of [OWNER.words, 'AIRE VALLEY HEAT PUMPS LTD', 'LS12 2EJ', 'England', '10 to 49', OWNER.email])
        expect(answers).toContain(said)
      await look()
    })
    const reference = await WHEN('she sends it', () => she.send())
    const promise = await THEN('one page says whose it is, why, and by when', async () => {
      expect(reference).toMatch(/^SO-[A-Z0-9]{4}-[A-Z0-9]{4}$/)
      const sent = await wordsOf(page.locator('main'))
      expect(sent).toContain('Clean Energy Industries Sector Office')
      expect(sent).toContain('“grid operator”')
      await look()
      return /You have a first answer by ([^.]*? \d{4})/.exec(sent)?.[1] ?? 'no promise'
    })
    await THEN('an e-mail says the same', async () => {
      expect(promise).toMatch(/\w+day \d+ \w+ \d{4}/)
      await openMail(page, reference, 'We have your message')
      const letter = await wordsOf(page.locator('main'))
      for (const said of ['Clean Energy Industries Sector Office', promise, reference, OWNER.email])
        expect(letter).toContain(said)
      await look()
    })
  })
})

test('one whose business is on no register names it herself, and a person at the central desk has it', async () => {
  const { page, look } = await arrive({ script: false, width: 375 })
  const she = raising(page)
  await WHEN('she looks for it and it is not there', async () => {
    await she.open()
    await she.tell('Nobody will tell me who licenses the thing I want to sell at the market.')
    await she.find('qwertyuiop asdfghjkl')
    expect(await page.getByText('We found no business with that name or number').count()).toBe(1)
    await look()
  })
  await WHEN('she forgets its name, she is told so beside the question', async () => {
    await page.getByLabel('My business is not listed or not registered').check()
    await she.next()
    expect(await wordsOf(page.getByRole('alert'))).toContain('Enter the name of the business')
    await look()
  })
  await WHEN('she names it and sends', async () => {
    await she.nameBusiness({ called: 'Marigold’s Candle Stall' })
    await she.sayWhere('', 'I do not know, or all of the UK')
    await she.saySize('I do not know')
    await she.giveContact({ name: 'Mary Gold', email: 'mary@candles.example' })
    await she.share('No, keep it with the team that answers me')
    await she.send()
  })
  await THEN('it has an owner all the same', async () => {
    expect(await wordsOf(page.locator('main'))).toContain('Central desk')
    await look()
  })
})
