import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  acceptCase,
  acceptHandOver,
  closeCase,
  handOverCase,
  raiseCase,
  replyToCase
} from '../../src/modules/cases/index.ts'
import { type Engine, withSession } from '../../src/platform/db/engine.ts'
import { type Desks, openDesks, realCtx } from '../support/a-desk.ts'
import { testApp, testWorker } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { freshDatabase } from '../support/database.ts'
import { textsOf } from '../support/texts-of.ts'

const NOW = () => new Date('2026-11-23T10:00:00Z')
const WORDS = 'Mae’r popty newydd yn aros am drwydded ers mis Mawrth.'

/** What is the same in both languages: names of people, places and things, what people wrote, and what is said with them. */
const SAME = [
  /^(English|Cymraeg|Sector Office|Cookies|so_\w+)$/,
  /@|^SO-|^\d|^[0-9a-f-]{36}$|^(CF10|NOWHERE1|1 MB)/,
  /^(Ffion Prys|Wren|Cole|Sula|Harbour Bakery|Tern Laboratory|Becws Dwyfor)/,
  new RegExp(WORDS.slice(0, 20)),
  /We are asking|The licence|Ring you/
]

let engine: Engine
let desks: Desks
let app: FastifyInstance
const client: { is: Client } = { is: undefined as unknown as Client }
let reference = ''

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: NOW, settings: { DEMO: 'yes', DESK_PHONE: '0808 157 0123' } })
  client.is = new Client(app)
  reference = await raised(client.is)
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

async function raised(browser: Client): Promise<string> {
  await browser.submit('/raise', { words: WORDS })
  await browser.submit('/raise/business', { business: 'unlisted', businessName: 'Harbour Bakery' })
  await browser.submit('/raise/place', { postcode: 'CF10 3NQ', nation: 'wales' })
  await browser.submit('/raise/size', { sizeBand: '10-49' })
  await browser.submit('/raise/contact', { name: 'Ffion Prys', email: 'ffion@becws.example' })
  await browser.submit('/raise/sharing', { share: 'yes' })
  const sent = await browser.submit('/raise/check', {})
  expect([sent.statusCode, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/raise\/sent\/SO-/)])
  return String(sent.headers.location).split('/').at(-1) ?? ''
}

const page = async (address: string, language: string) =>
  (await client.is.get(`${address}${address.includes('?') ? '&' : '?'}language=${language}`)).body

/** What a page in Welsh says in the very words of the one in English. */
async function untranslated(address: string): Promise<string[]> {
  return inBoth(textsOf(await page(address, 'en'), 'en-GB'), textsOf(await page(address, 'cy'), 'cy'))
}

function inBoth(english: readonly string[], welsh: readonly string[]): string[] {
  const said = new Set(english)
  return welsh.filter((text) => said.has(text) && /\p{L}{2}/u.test(text) && !SAME.some((pattern) => pattern.test(text)))
}

describe('no English is left on a page in Welsh', () => {
  test.each([
    '/',
    '/raise',
    '/raise/business',
    '/raise/place',
    '/raise/size',
    '/raise/contact',
    '/raise/sharing',
    '/raise?change',
    '/track',
    '/track/open/never-sent',
    '/firm',
    '/firm/open/never-sent',
    '/offices',
    '/support',
    '/support?need=export&place=CF10',
    '/support?q=nothing-fits&place=NOWHERE1',
    '/support/firm?q=nobody',
    '/support/save?need=export',
    '/support/saved',
    '/support/saved/open/never-sent',
    '/support/print?need=export',
    '/accessibility',
    '/privacy',
    '/cookies',
    '/nothing-is-here'
  ])('%s', async (address) => {
    expect(await page(address, 'cy')).toContain('<html lang="cy"')
    expect(await untranslated(address)).toEqual([])
  })

  test('the look-up with what it found, and the last page before sending', async () => {
    const browser = client.is
    client.is = new Client(app)
    await client.is.submit('/raise', { words: WORDS })
    await client.is.submit('/raise/business', { businessQuery: 'Harbour', find: 'yes' })
    expect(await untranslated('/raise/business')).toEqual([])
    await client.is.submit('/raise/business', { businessQuery: '', business: 'unknown' })
    await client.is.submit('/raise/place', { nation: 'unknown' })
    await client.is.submit('/raise/size', { sizeBand: 'unknown' })
    await client.is.submit('/raise/contact', { name: 'Ffion Prys', email: 'ffion@becws.example' })
    await client.is.submit('/raise/sharing', { share: 'no' })
    expect(await untranslated('/raise/check')).toEqual([])
    client.is = browser
  })

  test('the page after sending, and the case from the first message to its end', async () => {
    expect(await untranslated(`/raise/sent/${reference}`)).toEqual([])
    const at = `/track/${reference}`
    expect(await untranslated(at)).toEqual([])
    await act(reference, async () => expect(await untranslated(at)).toEqual([]))
    expect(await untranslated(at)).toEqual([])
  })

  test('a sentence left in English would be found', () => {
    expect(inBoth(['Check progress', 'Sector Office'], ['Check progress', 'Sector Office'])).toEqual(['Check progress'])
    expect(
      textsOf('<html lang="cy"><p>Un</p><p lang="en-GB">Two <b>three</b></p><i aria-label="Pedwar">4</i>', 'cy')
    ).toEqual(['Un', 'Pedwar', '4'])
  })
})

/** Everything that happens to a case and that its business hears of. */
async function act(of: string, look: () => Promise<void>) {
  const central = realCtx(engine, desks.centralDesk.worker, NOW)
  await acceptCase(central, of)
  await replyToCase(central, of, {
    words: 'We are asking.',
    asksQuestion: false,
    promise: 'Ring you',
    promiseDueOn: '2026-12-01'
  })
  await look()
  await handOverCase(central, of, { toTeam: desks.lifeSciences.teamId, note: 'Theirs' })
  await look()
  const taker = realCtx(engine, desks.lifeSciences.worker, NOW)
  await acceptHandOver(taker, of)
  await replyToCase(taker, of, { words: 'The licence of which oven?', asksQuestion: true })
  await look()
  await closeCase(taker, of, { outcome: 'answered', words: 'The licence is here.' })
}

describe('letters', () => {
  test('come in the language of the case, each of them, with nothing left in English', async () => {
    const letters = new Map<string, { subject: string; body: string }[]>()
    for (const language of ['en', 'cy'] as const) {
      const raised = await raiseCase(realCtx(engine, undefined, NOW), {
        words: WORDS,
        business: null,
        nation: 'wales',
        contact: { name: 'Ffion Prys', email: `${language}@becws.example` },
        shareConsent: true,
        language
      })
      await act(raised.reference, async () => undefined)
      await client.is.submit('/track', { reference: raised.reference, email: `${language}@becws.example` })
      letters.set(language, await lettersTo(`${language}@becws.example`))
    }
    const [english = [], welsh = []] = [letters.get('en'), letters.get('cy')]
    expect(welsh.length).toBeGreaterThanOrEqual(6)
    expect(welsh).toHaveLength(english.length)
    const lines = (of: typeof welsh) =>
      of.flatMap(({ subject, body }) => [subject.split(' (')[0] ?? '', ...body.split('\n')])
    expect(inBoth(lines(english), lines(welsh))).toEqual([])
    const first = welsh.find(({ subject }) => /^Mae eich neges gennym \(SO-/.test(subject))
    expect(first?.body).toMatch(/cael ateb cyntaf erbyn \d+\S* ddydd \S+ \d+ \S+ 2026/)
    expect(first?.body).toMatch(/\/track\/open\/[\w-]+\?language=cy/)
  })
})

async function lettersTo(address: string) {
  const worker = await testWorker(engine, { now: NOW })
  await worker.drained()
  await worker.stop()
  const { rows } = await withSession(engine, (s) =>
    s.query<{ subject: string; body: string }>(
      'select subject, body from platform.mail where to_address = $1 order by id',
      [address]
    )
  )
  return rows
}
