import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { look } from './look.ts'
import type { Way } from './way.ts'

export type Visitor = { page: Page; look(): Promise<void> }

const PATIENCE = 30_000
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/**
 * A browser for a file of tests. `arrive` brings somebody with no cookies and an address of their own; after each test
 * everybody leaves, and no page of theirs may have complained.
 */
export function useVisitors() {
  let browser: Browser
  let complaints: string[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: FLAGS })
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    const said = complaints
    complaints = []
    expect(said, 'errors in the console').toEqual([])
  })
  afterAll(() => browser.close())

  return async function arrive({ script, width }: Way): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: inject('world').url,
      viewport: { width, height: 900 },
      javaScriptEnabled: script,
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      extraHTTPHeaders: { 'x-forwarded-for': anAddress() }
    })
    const page = await context.newPage()
    page.setDefaultTimeout(PATIENCE)
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAnswerOfThePage(message.text(), message.location().url, page.url()))
        complaints.push(`${page.url()}: ${message.text()}`)
    })
    return { page, look: () => look(page, script) }
  }
}

// A page that answers 404 or 422 on purpose is reported by the browser too; what it loads may never fail.
const isAnswerOfThePage = (text: string, from: string, page: string) =>
  text.startsWith('Failed to load resource: the server responded with a status of 4') &&
  !from.includes('/assets/') &&
  new URL(from).origin === new URL(page).origin

const anAddress = () => `10.${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join('.')}`
