import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const WORST = ['serious', 'critical']
const PICTURES = process.env.JOURNEY_PICTURES

/** Looks at the page in front of a visitor: one heading that names it, nothing cut off, no barrier to anybody. */
export async function look(page: Page, script: boolean): Promise<void> {
  const where = pathOf(page)
  if (PICTURES) await takePicture(page, script)
  await expectNothingCutOff(page)
  expect(await page.locator('h1').count(), `first headings of ${where}`).toBe(1)
  expect(await page.title(), `title of ${where}`).toMatch(/\S – Sector Office$/)
  if (script) await expectNoBarrier(page, where)
  else await readByAnother(page, (copy) => expectNoBarrier(copy, where))
}

async function expectNoBarrier(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze()
  const found = violations
    .map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    .join('\n  ')
  const bad = violations.some(({ impact }) => WORST.includes(impact ?? ''))
  if (found && !bad) process.stderr.write(`${where}: ${found}\n`)
  expect(bad ? found : '', `barriers on ${where}: ${found}`).toBe('')
}

/** Nobody has to move the page sideways to read it. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const { wide, seen } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth
  }))
  expect(wide, `width of ${pathOf(page)} at ${seen} px`).toBeLessThanOrEqual(seen)
}

const pathOf = (page: Page) => new URL(page.url()).pathname

/** The check is itself a script: a page seen without any is copied as it is, with its styles, to where one may run. */
async function readByAnother(page: Page, read: (copy: Page) => Promise<void>) {
  const context = await browserOf(page).newContext({ viewport: page.viewportSize() })
  const copy = await context.newPage()
  await copy.route(/\.js(\?|$)/, (route) => route.abort())
  const body = await page.content()
  await copy.route(isPage, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await copy.goto(page.url())
  await read(copy)
  await context.close()
}

const isPage = (url: URL) => !url.pathname.startsWith('/assets/')

function browserOf(page: Page): Browser {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser any more')
  return browser
}

async function takePicture(page: Page, script: boolean) {
  const name = `${pathOf(page).replaceAll(/[^\w-]+/g, '_')}_${page.viewportSize()?.width}${script ? '' : '_plain'}_${Date.now()}.png`
  await page.screenshot({ path: path.join(PICTURES ?? '', name), fullPage: true })
}
