import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listRoutes } from '../../scripts/list-routes.ts'
import { makeList } from '../../src/modules/accounts/index.ts'
import { archiveEngagement } from '../../src/modules/engagements/archive-engagement/archive-engagement.ts'
import { FileInput, keepFile } from '../../src/modules/engagements/keep-file/keep-file.ts'
import { keepLine, LineInput } from '../../src/modules/engagements/keep-line/keep-line.ts'
import { logEngagement } from '../../src/modules/engagements/log-engagement/log-engagement.ts'
import { makeBrief } from '../../src/modules/engagements/make-brief/make-brief.ts'
import { makeFeed } from '../../src/modules/engagements/make-feed/make-feed.ts'
import { MakePromise, makePromise } from '../../src/modules/engagements/make-promise/make-promise.ts'
import { planEngagement } from '../../src/modules/engagements/plan-engagement/plan-engagement.ts'
import { NoteInput, writeNote } from '../../src/modules/engagements/write-note/write-note.ts'
import { issueApiToken } from '../../src/platform/auth/sessions.ts'
import type { Actor } from '../../src/platform/ctx.ts'
import type { Engine } from '../../src/platform/db/engine.ts'
import { type Desks, openDesks, realCtx } from '../support/a-desk.ts'
import { testApp } from '../support/app.ts'
import { Client } from '../support/client.ts'
import { freshDatabase } from '../support/database.ts'
import { giveRole } from './give-role.ts'
import { theFirmSpeaks } from './the-firm-speaks.ts'
import { wordsIn } from './words-in.ts'

/** A word in each record, so that wherever it turns up we know what leaked. */
const WORDS = [
  'AVOCET',
  'KESTREL',
  'MERLIN',
  'HERON',
  'OSPREY',
  'CURLEW',
  'PLOVER',
  'SANDERLING',
  'GANNET',
  'WIGEON',
  'FULMAR',
  'GARGANEY',
  'SMEW',
  'DUNLIN'
] as const
type Word = (typeof WORDS)[number]

/** Who may know of which. Wren of life sciences keeps them all; Cole of clean energy is named; Sula oversees all for FOI. */
const OPEN = ['AVOCET', 'WIGEON', 'GARGANEY', 'SMEW'] as const
const MAY_KNOW: Record<string, readonly Word[]> = {
  'wren-ls': WORDS,
  'cole-ls': [...OPEN, 'KESTREL', 'CURLEW', 'PLOVER', 'SANDERLING', 'GANNET', 'FULMAR', 'DUNLIN'],
  'cole-ce': [...OPEN, 'MERLIN', 'HERON'],
  'cole-central': OPEN,
  'sula-central': [...OPEN, 'KESTREL', 'MERLIN', 'CURLEW', 'PLOVER', 'SANDERLING', 'GANNET', 'FULMAR', 'DUNLIN'],
  'wren-central': [],
  // Somebody of the laboratory, in a browser that opened their link: what they were shown, and what their firm wrote.
  firm: ['GARGANEY', 'SMEW'],
  nobody: []
}

let engine: Engine
let app: FastifyInstance
let desks: Desks
const ids: Record<string, string> = {}

beforeAll(async () => {
  engine = await freshDatabase()
  desks = await openDesks(engine)
  app = await testApp(engine, { now: () => new Date('2026-11-23T10:00:00Z') })
  await giveRole(engine, desks.centralDesk.supervisor.id, 'Sula central', 'foi-officer')
  await giveRole(engine, desks.centralDesk.worker.id, 'Wren central', 'partner')
  await makeTheWorld()
})
afterAll(async () => {
  await app.close()
  await engine.close()
})

async function makeTheWorld() {
  const { worker, colleague: _colleague } = desks.lifeSciences
  const wren = { ...worker, permissions: new Set([...worker.permissions, 'line.keep']) }
  const ctx = realCtx(engine, wren)
  const businesses = [{ businessId: desks.laboratory.id }]
  const held = (title: string, more: object = {}) =>
    logEngagement(ctx, { form: 'call', title, startsAt: '2026-11-20T10:00', businesses, topics: ['skills'], ...more })
  const sensitive = { marking: 'OFFICIAL-SENSITIVE' }
  const market = { ...sensitive, descriptors: ['MARKET SENSITIVE'] }
  const cole = [desks.cleanEnergy.colleague.id]
  ids.avocet = (await held('AVOCET call')).id
  ids.kestrel = (await held('KESTREL call', { ...market, decisions: 'KESTREL decided' })).id
  ids.merlin = (await held('MERLIN call', { ...sensitive, handling: ['RECIPIENTS ONLY'], namedPeople: cole })).id
  ids.heron = (
    await held('HERON call', { handling: ['EMBARGOED'], embargoedUntil: '2099-01-01T00:00', namedPeople: cole })
  ).id
  ids.dunlin = (await held('DUNLIN call', sensitive)).id
  await archiveEngagement(ctx, ids.dunlin, { reason: 'DUNLIN is on record twice' })
  const note = (words: string, more: object = {}) =>
    writeNote(ctx, ids.avocet ?? '', NoteInput.parse({ words, ...more }))
  await note('OSPREY thoughts', { mineAlone: 'yes' })
  await note('CURLEW figures', market)
  const file = { name: 'FULMAR.txt', bytes: Buffer.from('FULMAR drawings') }
  ids.file = (await keepFile(ctx, ids.avocet, file, FileInput.parse(sensitive))).id
  const promise = { bySide: 'government', dueOn: '2026-11-30', businessId: desks.laboratory.id }
  ids.promise = (await makePromise(ctx, MakePromise.parse({ ...promise, ...sensitive, words: 'PLOVER letter' }))).id
  const line = { topic: 'skills', clearedBy: 'x', clearedOn: '2026-01-01', expiresOn: '2027-01-01' }
  await keepLine(ctx, LineInput.parse({ ...line, ...sensitive, heading: 'SANDERLING', words: 'SANDERLING line' }))
  const planned = (title: string, startsAt: string, more: object = {}) =>
    planEngagement(ctx, {
      form: 'meeting',
      title,
      startsAt,
      businesses,
      topics: ['skills'],
      wentOnReason: 'x',
      ...more
    })
  await planned('GANNET meeting', '2026-12-01T10:00', sensitive)
  ids.wigeon = (await planned('WIGEON meeting', '2026-12-02T10:00')).id
  await makeBrief(ctx, ids.wigeon)
  firm = await theFirmSpeaks({ engine, app, now }, wren, desks.laboratory.id, ids.wigeon)
}

const now = () => new Date('2026-11-23T10:00:00Z')
let firm: Client

type Door = (who: Client, slug: string) => Promise<string>
const get =
  (address: () => string): Door =>
  async (who) => {
    const answer = await who.get(address())
    // A door that breaks shows nothing, and would pass for one that keeps its secrets.
    expect(answer.statusCode, address()).toBeLessThan(500)
    return wordsIn(answer.rawPayload)
  }
const each =
  (...addresses: (() => string)[]): Door =>
  async (who, slug) =>
    (await Promise.all(addresses.map((address) => get(address)(who, slug)))).join('\n')
/** As a program of that person would ask, with a token of theirs. */
const asked =
  (...addresses: (() => string)[]): Door =>
  async (_who, slug) => {
    const actor = actorOf(slug)
    const token = actor ? await issueApiToken(realCtx(engine, actor), actor.id, 'matrix') : ''
    const headers = { authorization: `Bearer ${token}` }
    const answers = await Promise.all(addresses.map((at) => app.inject({ url: at(), ...(actor ? { headers } : {}) })))
    return answers.map(({ body }) => body).join('\n')
  }
const actorOf = (slug: string): Actor | undefined =>
  ({
    'wren-ls': desks.lifeSciences.worker,
    'cole-ls': desks.lifeSciences.colleague,
    'cole-ce': desks.cleanEnergy.colleague,
    'cole-central': desks.centralDesk.colleague,
    'sula-central': desks.centralDesk.supervisor,
    'wren-central': desks.centralDesk.worker
  })[slug]
const one =
  (key: string, after = '') =>
  () =>
    `/engagements/${ids[key]}${after}`

/** Every address of the module that shows something, and the pages of others it adds to. A new address needs a row. */
const DOORS: Record<string, Door> = {
  '/engagements': each(
    ...['coming', 'due', 'mine', 'held', 'drafts', 'cancelled'].map((view) => () => `/engagements?view=${view}`),
    ...WORDS.map((word) => () => `/engagements?view=held&q=${word.slice(1)}`),
    () => `/engagements?view=held&business=${desks.laboratory.id}&topic=skills`
  ),
  '/engagements/:engagementId': each(one('avocet'), one('kestrel'), one('merlin'), one('heron'), one('wigeon')),
  '/engagements/:engagementId/brief': get(one('wigeon', '/brief')),
  '/engagements/:engagementId/brief.pdf': get(one('wigeon', '/brief.pdf')),
  '/engagements/:engagementId/brief.docx': get(one('wigeon', '/brief.docx')),
  '/firm/meetings/:engagementId': each(
    ...['avocet', 'kestrel', 'merlin', 'heron', 'wigeon'].map((key) => () => `/firm/meetings/${ids[key]}`)
  ),
  'the page of a firm': get(() => '/firm'),
  '/engagements/calendar': get(() => '/engagements/calendar'),
  '/engagements/promises': each(
    ...['overdue', 'mine', 'ours', 'theirs', 'settled'].map((view) => () => `/engagements/promises?view=${view}`)
  ),
  '/engagements/promises/:promiseId': get(() => `/engagements/promises/${ids.promise}`),
  '/engagements/lines': get(() => '/engagements/lines'),
  '/engagements/log': get(() => `/engagements/log?business=${desks.laboratory.id}`),
  '/engagements/plan': async (who) =>
    (
      await who.submit('/engagements/plan', {
        title: 'Another',
        form: 'call',
        on: '2026-12-03',
        at: '09:00',
        businesses: 'Tern Laboratory',
        topics: 'skills'
      })
    ).body,
  '/engagements/import': get(() => '/engagements/import'),
  '/engagements/import/columns.csv': get(() => '/engagements/import/columns.csv'),
  '/engagements/propriety': get(() => '/engagements/propriety'),
  '/engagements/archived': each(
    () => '/engagements/archived',
    () => '/engagements/archived?q=UNLIN',
    one('dunlin')
  ),
  '/api/v1/engagements/archived': asked(() => '/api/v1/engagements/archived'),
  '/api/v1/cool-off': asked(() => '/api/v1/cool-off'),
  '/api/v1/engagements/:engagementId/insiders': asked(
    ...['avocet', 'kestrel', 'merlin'].map((key) => () => `/api/v1/engagements/${ids[key]}/insiders`)
  ),
  'a search of engagements that is kept': async (who, slug) => {
    const actor = actorOf(slug)
    if (!actor?.permissions.has('list.keep') || slug === 'wren-central') return ''
    const filters = '/engagements?view=held'
    const { id } = await makeList(realCtx(engine, actor), { title: 'Held', filters })
    return get(() => `/accounts/lists/${id}`)(who, slug)
  },
  '/engagements/several': each(...['coming', 'mine', 'held'].map((view) => () => `/engagements/several?view=${view}`)),
  '/engagements/insiders': get(() => '/engagements/insiders'),
  '/engagements/:engagementId/insiders': each(one('avocet', '/insiders'), one('kestrel', '/insiders')),
  '/engagements/:engagementId/files/:fileId': get(() => `/engagements/${ids.avocet}/files/${ids.file}`),
  '/engagements/feeds': get(() => '/engagements/feeds'),
  '/engagements/feeds/:secret': async (who, slug) => {
    const actor = actorOf(slug)
    if (!actor || slug === 'wren-central') return ''
    const { secret } = await makeFeed(realCtx(engine, actor), { accountId: undefined })
    return get(() => `/engagements/feeds/${secret}.ics`)(who, slug)
  },
  '/api/v1/engagements': asked(
    ...['coming', 'due', 'mine', 'held', 'drafts', 'cancelled'].map((view) => () => `/api/v1/engagements?view=${view}`),
    ...WORDS.map((word) => () => `/api/v1/engagements?view=held&q=${word.slice(1)}`)
  ),
  '/api/v1/engagements/around': asked(
    () => `/api/v1/engagements/around?businesses=${desks.laboratory.id}&at=2026-12-03T09:00&topics=skills`
  ),
  '/api/v1/engagements/:engagementId': asked(
    ...['avocet', 'kestrel', 'merlin', 'heron', 'wigeon'].map((key) => () => `/api/v1/engagements/${ids[key]}`)
  ),
  '/api/v1/promises': asked(
    ...['overdue', 'mine', 'ours', 'theirs', 'settled'].map((view) => () => `/api/v1/promises?view=${view}`)
  ),
  '/api/v1/promises/:promiseId': asked(() => `/api/v1/promises/${ids.promise}`),
  'the business page': get(() => `/businesses/${desks.laboratory.id}`)
}

const clientFor = async (slug: string) => {
  if (slug === 'firm') return firm
  const client = new Client(app)
  if (slug !== 'nobody') await client.signIn(slug)
  return client
}

describe.each(Object.keys(MAY_KNOW))('%s', (slug) => {
  test.each(Object.keys(DOORS))('learns nothing more at %s', async (door) => {
    const seen = (await DOORS[door]?.(await clientFor(slug), slug)) ?? ''
    const allowed = new Set<string>(MAY_KNOW[slug])
    expect(WORDS.filter((word) => seen.includes(word) && !allowed.has(word))).toEqual([])
  })
})

test('what one may know does show: silence everywhere would prove nothing', async () => {
  const client = await clientFor('wren-ls')
  const all = (await Promise.all(Object.values(DOORS).map((door) => door(client, 'wren-ls')))).join('\n')
  expect(WORDS.filter((word) => !all.includes(word))).toEqual([])
})

test('a paper is read as its words: the check would see a leak in a PDF or a Word document', async () => {
  const client = await clientFor('wren-ls')
  for (const paper of ['brief.pdf', 'brief.docx']) {
    const seen = await get(one('wigeon', `/${paper}`))(client, 'wren-ls')
    expect(['KESTREL', 'PLOVER', 'SANDERLING'].filter((word) => !seen.includes(word))).toEqual([])
  }
})

test('a firm reads at its own door what it was shown and wrote, and at no other', async () => {
  const seen = async (door: string) => (await DOORS[door]?.(firm, 'firm')) ?? ''
  for (const word of ['GARGANEY', 'SMEW']) expect(await seen('/firm/meetings/:engagementId')).toContain(word)
  expect(await seen('/engagements/:engagementId')).not.toContain('GARGANEY')
})

test('counts count only what shows', async () => {
  const held = async (slug: string) =>
    /Held<\/span> <span class="so-views__count">(\d+)</.exec(
      (await (await clientFor(slug)).get('/engagements')).body
    )?.[1]
  expect(await held('wren-ls')).toBe('4')
  expect(await held('cole-ls')).toBe('2')
  expect(await held('cole-ce')).toBe('3')
  expect(await held('cole-central')).toBe('1')
  expect(await held('sula-central')).toBe('3')
})

test('every door of the module is in the table, and a new one turns it red', async () => {
  const missing = (routes: readonly { method: string; url: string; file: string }[]) =>
    routes
      .filter(({ method, file }) => method === 'GET' && file.startsWith('src/modules/engagements/'))
      .map(({ url }) => url)
      .filter((url) => !(url in DOORS))
  const routes = await listRoutes()
  expect(missing(routes)).toEqual([])
  expect(
    missing([...routes, { method: 'GET', url: '/engagements/new-door', file: 'src/modules/engagements/x.ts' }])
  ).toHaveLength(1)
})
