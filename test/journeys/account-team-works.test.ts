import { describe, expect, inject, test } from 'vitest'
import { useVisitors, type Visitor } from './browser/visitors.ts'
import { FARTHEST_WAYS } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { dayFromNow, engagements } from './pages/account-team.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()
const words = ({ page }: Visitor) => wordsOf(page.locator('main'))

describe.each(FARTHEST_WAYS)('somebody who meets business, $named', (way) => {
  const firm = way.script ? 'Tern Laboratory' : 'Harbour Bakery'

  test('plans a meeting, is warned of another department’s, and goes on with a reason', async () => {
    const [first, second] = [await arrive(way), await arrive(way)]
    const [theirs, ours] = [engagements(first.page), engagements(second.page)]
    await GIVEN('another department plans to meet the firm', async () => {
      await theirs.signIn('wren-ce')
      await first.page.goto('/engagements/plan')
      await theirs.fill({ title: `Grid dates with ${firm}`, on: dayFromNow(20), at: '10:00', businesses: firm })
      await first.look()
      await theirs.press('Plan it')
      expect(await words(first)).toContain('It stands in the calendar of all of government')
    })
    await WHEN('we plan to meet it three days later, we are warned', async () => {
      await ours.signIn('wren-ls')
      await second.page.goto('/engagements/plan')
      await ours.fill({ title: 'Skills', on: dayFromNow(23), at: '14:00', businesses: firm })
      await ours.press('Plan it')
      const said = await words(second)
      expect(said).toContain('Others in government meet this group within 28 days')
      expect(said).toContain(`Grid dates with ${firm}`)
      expect(await second.page.getByLabel('What is it about?').inputValue()).toBe('Skills')
      await second.look()
    })
    await THEN('with a reason ours goes on, and the reason stands in it', async () => {
      await second.page.getByLabel('Why yours goes on beside these').fill('Another matter, for other people')
      await ours.press('Plan it')
      expect(await wordsOf(second.page.locator('body'))).toContain('Another matter, for other people')
      await second.look()
    })
  })

  test('logs a roundtable of twelve firms', async () => {
    const visitor = await arrive(way)
    const ours = engagements(visitor.page)
    await ours.signIn('wren-ls')
    await visitor.page.goto('/engagements/log')
    await WHEN('one of the twelve is written wrong, the line is named and nothing is lost', async () => {
      const twelve = inject('world').twelve
      await ours.fill({ title: 'Roundtable on skills', on: dayFromNow(way.script ? -2 : -3), at: '09:30' })
      await visitor.page.getByLabel('Kind of contact').selectOption({ label: 'Roundtable' })
      await ours.fill({ businesses: [...twelve.slice(0, 11), 'Nobody of That Name Ltd'].join('\n') })
      await ours.press('Log it')
      expect(await wordsOf(visitor.page.getByRole('alert'))).toContain(
        'No business is called “Nobody of That Name Ltd”'
      )
      expect((await visitor.page.getByLabel('Businesses').inputValue()).split('\n')).toHaveLength(12)
      await visitor.look()
      await ours.fill({ businesses: twelve.join('\n') })
      await visitor.page.getByLabel('What was said').fill('All twelve are short of welders.')
      await ours.press('Log it')
    })
    await THEN('it stands in the record with all twelve', async () => {
      expect(await words(visitor)).toContain('All twelve are short of welders.')
      const all = await wordsOf(visitor.page.locator('body'))
      expect(inject('world').twelve.filter((name) => !all.includes(name))).toEqual([])
      await visitor.look()
    })
  })

  test('presses for a brief', async () => {
    const visitor = await arrive(way)
    const ours = engagements(visitor.page)
    await ours.signIn('wren-ls')
    await GIVEN('a planned meeting', async () => {
      await visitor.page.goto('/engagements/plan')
      const day = dayFromNow(way.script ? 80 : 120)
      await ours.fill({ title: 'Before the minister comes', on: day, at: '11:00', businesses: firm })
      await ours.press('Plan it')
    })
    await WHEN('the brief is pressed for', async () => {
      await visitor.page.getByRole('link', { name: 'Write a brief in one press' }).click()
      await visitor.look()
      await ours.press('Write the brief')
    })
    await THEN('it is there in the standard order, its gaps named, to take away as paper', async () => {
      const said = await words(visitor)
      expect(said).toContain('Version 1')
      expect(said).toContain('Promises outstanding, both ways')
      expect(await visitor.page.getByRole('link', { name: 'PDF' }).getAttribute('href')).toMatch(/brief\.pdf$/)
      await visitor.look()
    })
  })

  test('hands an account over, and it is the receiver’s once they say yes', async () => {
    const [giver, taker] = [await arrive(way), await arrive(way)]
    const [from, to] = way.script ? (['lena', 'thea'] as const) : (['thea', 'lena'] as const)
    const receiver = to === 'thea' ? 'Thea Pell' : 'Lena Marsh'
    const { accountId } = inject('world')
    await engagements(giver.page).signIn(from)
    await engagements(taker.page).signIn(to)
    await WHEN('the lead offers the place with the note drafted from the record', async () => {
      await giver.page.goto(`/accounts/${accountId}/hand-over`)
      await giver.look()
      await giver.page.getByRole('radio', { name: 'Lead', exact: true }).check()
      await giver.page
        .getByLabel('Who takes it over?')
        .fill(`${receiver.toLowerCase().replace(' ', '.')}@example.gov.uk`)
      expect((await giver.page.getByLabel('Note for the receiver').inputValue()).length).toBeGreaterThan(50)
      await giver.page.getByRole('button', { name: 'Offer it' }).click()
    })
    await WHEN('the receiver says yes', async () => {
      await taker.page.goto('/accounts/hand-overs')
      await taker.look()
      await taker.page.getByRole('radio', { name: 'Yes' }).check()
      await taker.page.getByRole('button', { name: 'Answer' }).click()
    })
    await THEN('the account is theirs', async () => {
      await taker.page.goto(`/accounts/${accountId}`)
      expect(await words(taker)).toContain(receiver)
      await taker.look()
      await taker.page.goto(`/accounts/${accountId}/hand-over`)
      expect(await words(taker)).toContain(`${receiver} holds it`)
    })
  })
})
