import { inject, test } from 'vitest'
import { lookAt, lookAtEveryWidth } from './browser/every-width.ts'
import { useVisitors, type Visitor } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'
import { desk } from './pages/desk.ts'

const arrive = useVisitors()
const { longCase, longestBusiness, bakery, laboratory } = inject('world')

const WITH_WORK = [
  '/work',
  '/cases',
  '/cases?view=unassigned',
  '/cases?view=all',
  '/cases?q=no-such-words-anywhere',
  `/cases/${longCase}`,
  '/cases/SO-AAAA-2222',
  '/cases/routing/learning',
  '/cases/service-times',
  '/businesses',
  '/businesses?q=heat',
  '/businesses?q=no-such-business-anywhere',
  `/businesses/${bakery}`,
  '/admin'
]
const WITHOUT_WORK = ['/work', '/cases', '/cases?view=offered', '/cases?view=closed', `/cases/${longCase}`]
const ADMINISTRATION = [
  '/work',
  '/cases',
  '/admin',
  '/admin/people',
  '/admin/people/add',
  '/admin/teams',
  '/admin/teams/add',
  '/admin/audit',
  '/admin/mail',
  '/admin/dead-letters',
  '/admin/tokens'
]

const ONE_RECORD = [
  '/linkage',
  '/linkage/review',
  `/businesses/${bakery}/records`,
  `/businesses/${bakery}/merge?q=tern`,
  `/businesses/${bakery}/merge/${laboratory}`,
  `/businesses/${bakery}/split/${laboratory}`
]

async function signedIn(persona: string): Promise<Visitor> {
  const visitor = await arrive(AT_A_DESK)
  await desk(visitor.page).signIn(persona)
  return visitor
}

async function followFirst({ page }: Visitor, list: string, link: string) {
  await page.goto(list)
  await page.locator(`main a[href^="${link}"]`).first().click()
}

test('the pages of a caseworker have no barrier, with very long contents', async () => {
  const wren = await signedIn('wren-ce')
  for (const address of WITH_WORK) await lookAt(wren, address)
  await followFirst(wren, `/businesses?q=${longestBusiness}`, '/businesses/')
  await lookAtEveryWidth(wren)
})

test('the pages that keep one record a business have no barrier', async () => {
  const sula = await signedIn('sula-central')
  for (const address of ONE_RECORD) await lookAt(sula, address)
})

test('and with none', async () => {
  const wren = await signedIn('wren-ls')
  for (const address of WITHOUT_WORK) await lookAt(wren, address)
})

test('the pages of an administrator have no barrier', async () => {
  const ada = await signedIn('administrator')
  for (const address of ADMINISTRATION) await lookAt(ada, address)
  await followFirst(ada, '/admin/people', '/admin/people/0')
  await lookAtEveryWidth(ada)
  await followFirst(ada, '/admin/teams', '/admin/teams/0')
  await lookAtEveryWidth(ada)
})

test('a token is shown once, and fits', async () => {
  const ada = await signedIn('administrator')
  await ada.page.goto('/admin/tokens')
  await ada.page.getByLabel('What is it for?').fill('A nightly list')
  await ada.page.getByRole('button', { name: 'Create a token' }).click()
  await lookAtEveryWidth(ada)
})
