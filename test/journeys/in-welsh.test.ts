import { expect, test } from 'vitest'
import { lookAtEveryWidth } from './browser/every-width.ts'
import { useVisitors } from './browser/visitors.ts'
import { FARTHEST_WAYS } from './browser/way.ts'
import { wordsOf } from './browser/words-of.ts'
import { openMail } from './pages/mailbox.ts'
import { GIVEN, THEN, WHEN } from './steps.ts'

const arrive = useVisitors()
const WORDS = 'Rydym yn aros ers mis Mawrth am drwydded i’r popty newydd, ac nid oes neb yn ateb y ffôn.'

test.each(FARTHEST_WAYS)('a business is served in Welsh from the door to the letter, $named', async (way) => {
  const visitor = await arrive(way)
  const { page, look } = visitor
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const choose = (name: string) => page.getByLabel(name, { exact: true }).check()

  await GIVEN('she begins in English and has typed half of it', async () => {
    await page.goto('/raise')
    await page.getByLabel('Tell us about the problem').fill(WORDS)
  })
  await WHEN('she changes to Welsh, what she typed is still there', async () => {
    await press('Cymraeg')
    expect(await page.locator('html').getAttribute('lang')).toBe('cy')
    expect(await page.getByLabel('Dywedwch wrthym am y broblem').inputValue()).toBe(WORDS)
    await look()
    await press('Parhau')
  })
  await WHEN('she presses Return in a box, the language stays and the question is answered', async () => {
    await page.getByLabel('Enw neu rif y cwmni').fill('qwertyuiop asdfghjkl')
    await page.getByLabel('Enw neu rif y cwmni').press('Enter')
    expect(await page.getByText('Ni chawsom hyd i fusnes â’r enw neu’r rhif hwnnw').count()).toBe(1)
    await look()
    await choose('Nid yw fy musnes wedi’i restru neu wedi’i gofrestru')
    await press('Parhau')
    expect(await wordsOf(page.getByRole('alert'))).toContain('Rhowch enw’r busnes')
    await lookAtEveryWidth(visitor)
    await page.getByLabel('Os nad yw wedi’i restru, beth yw ei enw?').fill('Becws Dwyfor')
    await page.getByLabel('Os nad yw wedi’i restru, beth yw ei enw?').press('Enter')
    if (await page.getByRole('heading', { name: 'Pa fusnes sydd dan sylw?' }).count()) await press('Parhau')
  })
  await WHEN('she answers the short pages', async () => {
    await choose('Cymru')
    await press('Parhau')
    await choose('10 i 49')
    await look()
    await press('Parhau')
    await page.getByLabel('Eich enw').fill('Ffion Prys')
    await page.getByLabel('Cyfeiriad e-bost').fill('ffion@becws.example')
    await page.getByLabel('Cyfeiriad e-bost').press('Enter')
    await choose('Cewch, rhannwch ef â’r rhai a all helpu')
    await press('Parhau')
    await look()
    await press('Anfon')
  })
  const reference = await THEN('one page says in Welsh whose it is and by when', async () => {
    const sent = await wordsOf(page.locator('main'))
    expect(sent).toContain('Mae eich neges gennym')
    expect(sent).toMatch(/Byddwch yn cael ateb cyntaf erbyn .* ddydd \S+ \d+ \S+ 20\d\d/)
    await lookAtEveryWidth(visitor)
    return wordsOf(page.locator('.govuk-panel__body strong'))
  })
  await THEN('she follows it in Welsh, and what she types there outlives another change of language', async () => {
    await page.getByRole('link', { name: 'Dilyn eich achos' }).click()
    await look()
    await page.getByLabel('Ychwanegu rhywbeth').fill('Hanner brawddeg')
    await press('English')
    expect(await page.getByLabel('Add something').inputValue()).toBe('Hanner brawddeg')
    await press('Cymraeg')
    expect(await page.getByLabel('Ychwanegu rhywbeth').inputValue()).toBe('Hanner brawddeg')
  })
  await THEN('the letter is in Welsh', async () => {
    await openMail(page, reference, 'Mae eich neges gennym')
    expect(await wordsOf(page.locator('main'))).toContain('Byddwch yn cael ateb cyntaf erbyn')
  })
})
