import { useLink } from '../../src/platform/auth/links.ts'
import { hashOf } from '../../src/platform/auth/secrets.ts'
import { realCtx } from '../support/a-desk.ts'
import { type Hostile, NOT_THERE, OUT_OF_DATE, SIGN_IN, UNREADABLE } from './hostile.ts'
import type { HostileWorld } from './hostile-world.ts'
import type { Visitor } from './visitor.ts'

const GONE = 'This link has been used or has run out'
const NOBODY = '00000000-0000-7000-8000-00000000dead'

const note = { words: 'Let me in' }

const seeing = (world: HostileWorld) => (url: string) => () => world.visitor().get(url)

const as = (who: () => Promise<Visitor>, work: (visitor: Visitor) => ReturnType<Visitor['ask']>) => async () =>
  work(await who())

const filling = (who: () => Promise<Visitor>) => (url: string, fields: object) =>
  as(who, (v) => v.fill('/work', fields, url))

async function opening(world: HostileWorld, secret: Promise<string> | string) {
  const visitor = world.visitor()
  const token = await visitor.token('/track')
  return visitor.send(`/track/open/${encodeURIComponent(await secret)}`, `_csrf=${encodeURIComponent(token)}`)
}

async function used(world: HostileWorld) {
  const secret = await world.link()
  await useLink(
    realCtx(world.engine, undefined, () => new Date()),
    secret,
    hashOf('somebody')
  )
  return secret
}

/** Somebody else’s case, from outside. */
export function casesOfOthers(world: HostileWorld): Hostile[] {
  const { theirs, api } = world
  const see = seeing(world)
  return [
    ['their case, by its reference', see(`/track/${theirs.reference}`), 404, 'Check progress'],
    ['their case, as if I had sent it', see(`/raise/sent/${theirs.reference}`), 404, NOT_THERE],
    ['their case, as staff', see(`/cases/${theirs.reference}`), 303, ''],
    ['their case, as another office', as(world.stranger, (v) => v.get(`/cases/${theirs.reference}`)), 404, NOT_THERE],
    [
      'their case, as another office’s program',
      () => api(undefined, { url: `/api/v1/cases/${theirs.reference}`, method: 'GET' }),
      404,
      NOT_THERE
    ],
    [
      'their case, as nobody’s program',
      () =>
        api(undefined, {
          url: `/api/v1/cases/${theirs.reference}`,
          method: 'GET',
          headers: { authorization: 'Bearer x' }
        }),
      401,
      SIGN_IN
    ],
    ['a reference with one wrong sign', see('/track/SO-2222-2223'), 404, 'Check progress'],
    ['a reference of SQL', see(`/track/${encodeURIComponent("' or 1=1 --")}`), 404, 'Check progress'],
    ['a reference of a path', see('/track/..%2f..%2fetc%2fpasswd'), 404, 'Check progress'],
    ['a reference with NUL', see('/track/SO%00'), 422, UNREADABLE],
    [
      'an answer in their thread',
      () => world.visitor().fill('/track', note, `/track/${theirs.reference}/answer`),
      404,
      NOT_THERE
    ],
    [
      'a judgement in their place',
      () => world.visitor().fill('/track', { helped: 'no' }, `/track/${theirs.reference}/helped`),
      404,
      NOT_THERE
    ],
    [
      'opening their case again',
      () => world.visitor().fill('/track', {}, `/track/${theirs.reference}/reopen`),
      404,
      NOT_THERE
    ]
  ]
}

export function linksOfOthers(world: HostileWorld): Hostile[] {
  return [
    ['a link made up', () => opening(world, 'x'.repeat(43)), 410, GONE],
    ['a link used already', () => opening(world, used(world)), 410, GONE],
    ['a link that ran out', () => opening(world, world.link(-1)), 410, GONE],
    ['a link of SQL', () => opening(world, `' or 1=1 --`), 410, GONE],
    [
      'a link looked at once it was used',
      async () => world.visitor().get(`/track/open/${await used(world)}`),
      410,
      GONE
    ],
    [
      'a link pressed by another site',
      async () => world.visitor().send(`/track/open/${await world.link()}`, ''),
      403,
      OUT_OF_DATE
    ]
  ]
}

/** The work of another office, and one's own work done wrong. */
export function workOfOthers(world: HostileWorld): Hostile[] {
  const { theirs, api } = world
  const stranger = filling(world.stranger)
  const owner = filling(world.owner)
  const program = (path: string, body: object) => () => api(body, { url: `/api/v1/cases/${theirs.reference}/${path}` })
  return [
    ['another office: taking it on', stranger(`/cases/${theirs.reference}/accept`, {}), 404, NOT_THERE],
    ['another office: a note', stranger(`/cases/${theirs.reference}/note`, note), 404, NOT_THERE],
    ['another office: a reply', program('replies', note), 404, NOT_THERE],
    ['another office: handing it over', program('hand-overs', { toTeam: NOBODY, note: 'x' }), 404, NOT_THERE],
    ['another office: accepting an offer nobody made', program('hand-overs/accept', {}), 404, NOT_THERE],
    ['another office: closing it', program('close', { outcome: 'resolved', words: 'Done' }), 404, NOT_THERE],
    [
      'our own: to a team of nobody',
      owner(`/cases/${theirs.reference}/hand-over`, { toTeam: NOBODY, note: 'x' }),
      422,
      'Select a team that takes cases'
    ],
    [
      'our own: to a team that is no key',
      owner(`/cases/${theirs.reference}/hand-over`, { toTeam: '1 or 1=1', note: 'x' }),
      422,
      'Select the team'
    ],
    [
      'our own: an outcome of its own',
      owner(`/cases/${theirs.reference}/close`, { outcome: 'vanished', words: 'Done' }),
      422,
      'Select'
    ],
    [
      'our own: a reply of 10,001 signs',
      owner(`/cases/${theirs.reference}/reply`, { words: 'x'.repeat(10_001) }),
      422,
      '10,000 characters or fewer'
    ],
    [
      'our own: a promise in the past',
      owner(`/cases/${theirs.reference}/reply`, { words: 'x', promise: 'y', promiseDueOn: '2001-01-01' }),
      422,
      'must be today or later'
    ],
    [
      'our own: a day that is none',
      owner(`/cases/${theirs.reference}/reply`, { words: 'x', promise: 'y', promiseDueOn: '2026-02-31' }),
      422,
      'Enter the day'
    ],
    [
      'our own: wording of nobody',
      owner(`/cases/${theirs.reference}/reply`, { words: 'x', wordingId: NOBODY }),
      422,
      'approved wording'
    ]
  ]
}

/** Pages of the administration, and of nobody. */
export function pagesOfOthers(world: HostileWorld): Hostile[] {
  const see = seeing(world)
  const stranger = filling(world.stranger)
  return [
    ['administration', as(world.stranger, (v) => v.get('/admin')), 403, 'it needs “admin.see”'],
    [
      'the audit trail',
      as(world.stranger, (v) => v.get('/admin/audit?about=case.raised')),
      403,
      'it needs “audit.read”'
    ],
    ['the mail of everybody', as(world.stranger, (v) => v.get('/admin/mail')), 403, 'it needs “mail.read”'],
    ['a token for themselves', stranger('/admin/tokens', { label: 'mine' }), 403, 'it needs “token.create”'],
    [
      'a dead letter put back',
      stranger(`/admin/dead-letters/${NOBODY}/requeue`, {}),
      403,
      'it needs “dead-letter.requeue”'
    ],
    ['mail sent again', stranger(`/admin/mail/${NOBODY}/send-again`, {}), 403, 'it needs “mail.send-again”'],
    ['mail by a key of SQL', see(`/mailbox/${encodeURIComponent("' or true --")}`), 404, NOT_THERE],
    ['metrics', see('/metrics'), 404, NOT_THERE],
    ['an office of SQL', see(`/offices/${encodeURIComponent("x' or 1=1 --")}`), 404, NOT_THERE],
    ['a business by a key that is none', as(world.stranger, (v) => v.get('/businesses/1%20or%201=1')), 404, NOT_THERE],
    ['a page of somebody who is not signed in', see('/admin/people'), 303, ''],
    [
      'a persona of nobody',
      () => world.visitor().fill('/sign-in', { persona: `' or 1=1 --` }, '/sign-in/persona'),
      404,
      NOT_THERE
    ],
    ['a sign-in that was never begun', see('/sign-in/callback?code=x&state=y'), 404, NOT_THERE]
  ]
}

const NOT_KEYS = ['1', 'null', "'%20or%201=1%20--", '00000000-0000-7000-8000-00000000dead', '%F0%9F%92%A9']
const DOORS: readonly [url: (key: string) => string, fields: object | undefined][] = [
  [(key) => `/admin/dead-letters/${key}/requeue`, {}],
  [(key) => `/admin/mail/${key}/send-again`, {}],
  [(key) => `/admin/people/${key}`, undefined],
  [(key) => `/admin/teams/${key}`, undefined],
  [(key) => `/businesses/${key}`, undefined]
]

/** Keys that are none, or of nobody, by somebody who may use the page. */
export function keysOfNobody(world: HostileWorld): Hostile[] {
  return DOORS.flatMap(([url, fields]) =>
    NOT_KEYS.map((key): Hostile => {
      const send = async () => {
        const administrator = await world.administrator()
        return fields ? administrator.fill('/admin', fields, url(key)) : administrator.get(url(key))
      }
      return [url(key), send, 404, NOT_THERE]
    })
  )
}
