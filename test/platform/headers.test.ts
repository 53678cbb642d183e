import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { type AnApp, openApp } from './an-app.ts'

let world: AnApp
beforeAll(async () => {
  world = await openApp()
})
afterAll(() => world.close())

const CSP =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
  "manifest-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'"

describe.each([
  ['a page', '/'],
  ['a page that is not there', '/nothing-here'],
  ['a page that needs signing in', '/work'],
  ['a refusal of the API', '/api/v1/cases'],
  ['something that cannot be an address', '/track/%E0%A4%A'],
  ['an asset', 'asset'],
  ['health', '/healthz']
])('%s', (_what, url) => {
  test('runs no script and no style but ours, is framed by nobody, and has a number', async () => {
    const home = await world.app.inject('/')
    const asked = url === 'asset' ? (/href="(\/assets\/[^"]+\.css)"/.exec(home.body)?.[1] ?? '') : url
    const { headers } = await world.app.inject(asked)
    expect(headers['content-security-policy']).toBe(CSP)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['x-powered-by']).toBeUndefined()
  })
})

test('each request has a number of its own, whatever number it brings', async () => {
  const [one, other] = await Promise.all([
    world.app.inject({ url: '/', headers: { 'x-request-id': 'mine', 'request-id': 'mine' } }),
    world.app.inject('/')
  ])
  expect(one.headers['x-request-id']).not.toBe('mine')
  expect(one.headers['x-request-id']).not.toBe(other.headers['x-request-id'])
})

test('behind HTTPS, cookies are secure and browsers stay with it', async () => {
  const live = await testApp(world.engine, { settings: { BASE_URL: 'https://offices.example', TRUST_PROXY: 'yes' } })
  const begun = await live.inject({ url: '/raise/words' })
  for (const { name, secure } of begun.cookies) expect([name, secure]).toEqual([name, true])
  const shown = await live.inject({ url: '/raise', headers: { 'x-forwarded-proto': 'https' } })
  expect(shown.headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
  expect(shown.headers['content-security-policy']).toContain('upgrade-insecure-requests')
  expect(String(shown.headers['set-cookie'])).toMatch(/so_form=.*HttpOnly; Secure; SameSite=Lax/)
  await live.close()
})

const INLINE = /<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="|javascript:/i
const LINK = /<a [^>]*href="(\/[^"#]*)/g

/** Follows every link of ours that a person in this role is shown. */
async function everyPageFrom(client: Client, starts: readonly string[], most = 60) {
  const todo = [...starts]
  const pages = new Map<string, { status: number; body: string }>()
  for (const url of todo) {
    if (pages.has(url) || pages.size >= most) continue
    const { statusCode, body, headers } = await client.get(url)
    if (!String(headers['content-type']).startsWith('text/html') && statusCode < 300) continue
    pages.set(url, { status: statusCode, body })
    todo.push(...[...body.matchAll(LINK)].map(([, href = '']) => href.replaceAll('&amp;', '&')))
  }
  return pages
}

describe.each([
  ['a visitor', undefined, ['/', '/raise', '/track', '/sign-in', '/nothing-here']],
  ['a caseworker', 'wren-ls', ['/work', '/cases', '/businesses']]
])('every page %s can reach', (_who, persona, starts) => {
  test('is there, and carries no script or style of its own', async () => {
    const client = new Client(world.app)
    if (persona) await client.signIn(persona)
    const pages = await everyPageFrom(client, starts)
    expect(pages.size).toBeGreaterThan(8)
    const inline = [...pages].filter(([, { body }]) => INLINE.test(body)).map(([url]) => url)
    expect(inline).toEqual([])
    const broken = [...pages]
      .filter(([url, { status }]) => status >= 400 && !url.startsWith('/nothing-here'))
      .map(([url]) => url)
    expect(broken).toEqual([])
  })
})

test.each(['<script>x</script>', '<p style="x">', '<a onclick="x">', '<a href="javascript:x">', '<style>x</style>'])(
  '%s would be found',
  (html) => {
    expect(INLINE.test(html)).toBe(true)
    expect(INLINE.test('<script src="/assets/a.js" type="module"></script><p class="style">on="1"</p>')).toBe(false)
  }
)
