import { type Hostile, MALFORMED, NOT_THERE, SIGN_IN, TOO_LARGE, UNREADABLE } from './hostile.ts'
import { aCase, type HostileWorld } from './hostile-world.ts'

const WORDS = 'Our export licence has been stuck for nine weeks'
const contact = (email: unknown, name: unknown = 'Ada') => aCase({ contact: { name, email } })
const json = (over: object) => JSON.stringify(aCase(over))

const sending =
  ({ api }: HostileWorld) =>
  (body: unknown, headers: Record<string, string> = {}) =>
  () =>
    api(body, { headers })
const getting =
  ({ api }: HostileWorld) =>
  (url: string) =>
  () =>
    api(undefined, { url, method: 'GET' })

/** What a program may send before anybody reads what it means. */
export function tokensAndJson(world: HostileWorld): Hostile[] {
  const send = sending(world)
  const bearer = (authorization: string) => send(aCase(), { authorization })
  return [
    ['token: a made-up one', bearer('Bearer made-up'), 401, SIGN_IN],
    ['token: none after the word', bearer('Bearer '), 401, SIGN_IN],
    ['token: a name and password', bearer('Basic YWRtaW46YWRtaW4='), 401, SIGN_IN],
    ['token: SQL', bearer(`Bearer ' or true --`), 401, SIGN_IN],
    ['token: 8 KB', bearer(`Bearer ${'x'.repeat(8000)}`), 401, SIGN_IN],
    ['JSON: broken', send('{"text": '), 400, MALFORMED],
    ['JSON: none', send(''), 400, MALFORMED],
    ['JSON: null', send('null'), 400, 'in curly brackets'],
    ['JSON: a list', send('[]'), 400, 'in curly brackets'],
    ['JSON: a number', send('42'), 400, 'in curly brackets'],
    ['JSON: a poisoned prototype', send(`{"__proto__":{"admin":true},${json({}).slice(1)}`), 400, MALFORMED],
    [
      'JSON: a poisoned constructor',
      send(`{"constructor":{"prototype":{"admin":true}},${json({}).slice(1)}`),
      400,
      MALFORMED
    ],
    ['JSON: a hundred thousand levels deep', send(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 400, 'text'],
    ['JSON: 10 MB', send(json({ text: 'x'.repeat(10 * 1024 * 1024) })), 413, TOO_LARGE],
    ['JSON: called something else', send(json({}), { 'content-type': 'text/plain' }), 415, MALFORMED],
    ['JSON: as a form', send('text=x', { 'content-type': 'application/x-www-form-urlencoded' }), 400, 'text'],
    ['JSON: in UTF-16', send(Buffer.from(json({}), 'utf16le')), 400, MALFORMED],
    ['JSON: in Latin-1', send(Buffer.from(json({ text: `${WORDS}: £1` }), 'latin1')), 422, UNREADABLE]
  ]
}

/** What it may say of a business. */
export function fields(world: HostileWorld): Hostile[] {
  const { theirs } = world
  const send = sending(world)
  const keyed = (key: string) => send(aCase(), { 'idempotency-key': key })
  return [
    ['text: with NUL', send(aCase({ text: `${WORDS}\0` })), 422, UNREADABLE],
    [
      'text: with half a surrogate',
      send(`{"text":"${WORDS} \\ud83d",${json({}).slice(json({}).indexOf('"business"'))}`),
      422,
      UNREADABLE
    ],
    ['text: with an override', send(aCase({ text: `${WORDS} \u202e` })), 422, UNREADABLE],
    ['text: a list', send(aCase({ text: [WORDS] })), 400, 'text: Enter what the problem is'],
    ['text: too long', send(aCase({ text: 'x'.repeat(8001) })), 400, '8,000 characters or fewer'],
    ['text: missing', send(aCase({ text: undefined })), 400, 'text: Enter what the problem is'],
    [
      'business: a number of nobody',
      send(aCase({ business: { number: '99999999' } })),
      422,
      'No business on the register'
    ],
    [
      'business: SQL for a number',
      send(aCase({ business: { number: `' or 1=1` } })),
      422,
      'No business on the register'
    ],
    ['business: a number of 11 signs', send(aCase({ business: { number: '12345678901' } })), 400, 'business'],
    [
      'business: a key of ours, which programs may not use',
      send(aCase({ business: { id: theirs.id } })),
      400,
      'business'
    ],
    ['business: with more than was asked', send(aCase({ business: { name: 'A', admin: true } })), 400, 'business'],
    ['postcode: of 13 signs', send(aCase({ postcode: 'x'.repeat(13) })), 400, '12 characters or fewer'],
    ['postcode: that cannot be', send(aCase({ postcode: '=1+1' })), 422, 'Enter a full UK postcode'],
    ['contact: none', send(aCase({ contact: undefined })), 400, 'contact'],
    ['contact: an address with a header', send(contact('a@b.example\nBcc: c@d.example')), 400, 'correct format'],
    ['contact: an address with HTML', send(contact('<a@b.example>')), 400, 'correct format'],
    ['contact: a name that is a thing', send(contact('a@b.example', { toString: 'x' })), 400, 'Enter your name'],
    ['consent: said as text', send(aCase({ shareConsent: 'yes' })), 400, 'Say whether we may share'],
    ['key: too short', keyed('1'), 422, 'Idempotency-Key must be 8 to 200 characters'],
    ['key: too long', keyed('x'.repeat(201)), 422, 'Idempotency-Key must be 8 to 200 characters']
  ]
}

/** Where it may send it, and what it may look for. */
export function addresses(world: HostileWorld): Hostile[] {
  const { api, theirs } = world
  const get = getting(world)
  return [
    ['address: that cannot be read', get('/api/v1/cases/%E0%A4%A'), 404, NOT_THERE],
    ['address: 5,000 signs', get(`/api/v1/cases/${'x'.repeat(5000)}`), 404, NOT_THERE],
    ['address: with NUL', get('/api/v1/cases/SO%00'), 422, UNREADABLE],
    ['address: up and out', get('/api/v1/../../../etc/passwd'), 404, NOT_THERE],
    ['address: up and out, in disguise', get('/assets/..%2f..%2fpackage.json'), 404, NOT_THERE],
    ['address: settings', get('/.env'), 404, NOT_THERE],
    ['method: PUT', () => api(aCase(), { method: 'PUT' }), 404, NOT_THERE],
    [
      'method: DELETE',
      () => api(undefined, { method: 'DELETE', url: `/api/v1/cases/${theirs.reference}` }),
      404,
      NOT_THERE
    ],
    ['finding: 201 signs', get(`/api/v1/businesses?q=${'x'.repeat(201)}`), 400, '200 characters'],
    ['finding: a million at once', get('/api/v1/businesses?limit=1000000'), 400, 'limit'],
    ['finding: fewer than none', get('/api/v1/businesses?limit=-1'), 400, 'limit'],
    ['finding: a place in the list that is none', get('/api/v1/businesses?q=a&after=%27;select'), 422, 'list'],
    ['finding: with NUL', get('/api/v1/businesses?q=a%00b'), 422, UNREADABLE],
    ['business: a key that is none', get('/api/v1/businesses/1%20or%201=1'), 404, NOT_THERE]
  ]
}
