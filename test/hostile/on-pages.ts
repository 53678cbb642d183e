import { type Hostile, MALFORMED, OUT_OF_DATE, TOO_LARGE, UNREADABLE } from './hostile.ts'
import type { HostileWorld } from './hostile-world.ts'

const WORDS = 'Our export licence has been stuck for nine weeks'
const MEGABYTES_10 = 'x'.repeat(10 * 1024 * 1024)

const filling = (world: HostileWorld) => (url: string, fields: object) => () => world.visitor().fill(url, fields)

const TYPED: readonly [name: string, text: string, words: string][] = [
  ['words: none', '', 'Tell us about the problem'],
  ['words: only spaces and tabs', ' \t \n ', 'Tell us about the problem'],
  ['words: too few', 'help', 'Tell us a little more'],
  ['words: one sign too many', 'x'.repeat(8001), 'must be 8,000 characters or fewer'],
  ['words: half a megabyte', 'x'.repeat(500_000), 'must be 8,000 characters or fewer'],
  ['words: with NUL', `${WORDS}\0`, UNREADABLE],
  ['words: with a bell', `${WORDS}\u0007`, UNREADABLE],
  ['words: with a terminal escape', `${WORDS}\u001b[31m`, UNREADABLE],
  ['words: with a C1 control', `${WORDS}\u0085`, UNREADABLE],
  ['words: with a right-to-left override', `${WORDS} \u202etxt.exe`, UNREADABLE],
  ['words: with a left-to-right override', `${WORDS} \u202d`, UNREADABLE],
  ['words: with a right-to-left mark', `${WORDS} \u200f`, UNREADABLE],
  ['words: with an Arabic letter mark', `${WORDS} \u061c`, UNREADABLE],
  ['words: with an isolate that never ends', `${WORDS} \u2067`, UNREADABLE],
  ['words: with a sign that is none', `${WORDS} \uffff`, UNREADABLE]
]

/** What somebody outside may have a program send into the first form of the public journey. */
export function bodies(world: HostileWorld): Hostile[] {
  const fill = filling(world)
  const raw = (payload: string | Buffer, type?: string) => async () => {
    const visitor = world.visitor()
    const token = await visitor.token('/raise')
    return visitor.send(
      '/raise',
      Buffer.concat([Buffer.from(`_csrf=${encodeURIComponent(token)}&`), Buffer.from(payload)]),
      type
    )
  }
  return [
    ...TYPED.map(([name, text, words]): Hostile => [name, fill('/raise', { words: text }), 422, words]),
    ['words: in Latin-1', raw(Buffer.from(`words=${WORDS} £1 and café`, 'latin1')), 422, UNREADABLE],
    [
      'words: in broken UTF-8',
      raw(Buffer.from([...Buffer.from(`words=${WORDS}`), 0xc3, 0x28, 0xf0, 0x9f])),
      422,
      UNREADABLE
    ],
    ['words: in UTF-16', raw(Buffer.from(`words=${WORDS}`, 'utf16le')), 422, UNREADABLE],
    ['words: left out', fill('/raise', {}), 422, 'Tell us about the problem'],
    [
      'words: under another name',
      fill('/raise', { 'words[text]': WORDS, '__proto__[words]': WORDS }),
      422,
      'Tell us about the problem'
    ],
    ['a body of 10 MB', raw(`words=${MEGABYTES_10}`), 413, TOO_LARGE],
    ['a body of another kind', raw(`words=${WORDS}`, 'text/plain'), 415, MALFORMED],
    ['a body in XML', raw('<words/>', 'application/xml'), 415, MALFORMED],
    ['a body of files', raw('--x', 'multipart/form-data; boundary=x'), 415, MALFORMED],
    [
      'a body with no kind',
      () => world.visitor().ask({ method: 'POST', url: '/raise', payload: 'words=x', headers: { 'content-type': '' } }),
      415,
      MALFORMED
    ],
    ['a form without its token', () => world.visitor().send('/raise', `words=${WORDS}`), 403, OUT_OF_DATE],
    [
      'a form with a token of its own making',
      () => world.visitor().send('/raise', `words=${WORDS}&_csrf=abc.def`),
      403,
      OUT_OF_DATE
    ],
    ['a form with the token twice', raw(`_csrf=again&words=${WORDS}`), 403, OUT_OF_DATE],
    [
      'a form sent as JSON',
      () => world.visitor().send('/raise', JSON.stringify({ words: WORDS }), 'application/json'),
      403,
      OUT_OF_DATE
    ]
  ]
}

const ANSWERS: readonly [name: string, url: string, fields: object, words: string][] = [
  ['business: nothing chosen', '/raise/business', { business: '' }, 'Select your business'],
  [
    'business: not listed, and no name',
    '/raise/business',
    { business: 'unlisted', businessName: ' ' },
    'Enter the name of the business'
  ],
  [
    'business: a name of 161 signs',
    '/raise/business',
    { business: 'unlisted', businessName: 'x'.repeat(161) },
    '160 characters or fewer'
  ],
  ['business: a name with NUL', '/raise/business', { business: 'unlisted', businessName: 'a\0b' }, UNREADABLE],
  ['business: SQL for a key', '/raise/business', { business: `0' or '1'='1' --` }, 'Select your business'],
  [
    'business: a key of nobody',
    '/raise/business',
    { business: '00000000-0000-7000-8000-00000000dead' },
    'Select your business'
  ],
  ['business: a key that is none', '/raise/business', { business: '12345' }, 'Select your business'],
  [
    'business: looked up by nothing',
    '/raise/business',
    { find: 'yes', businessQuery: '  ' },
    'Enter the name or number of your business'
  ],
  [
    'place: a postcode that cannot be',
    '/raise/place',
    { postcode: 'NOWHERE', nation: 'wales' },
    'Enter a full UK postcode'
  ],
  [
    'place: SQL for a postcode',
    '/raise/place',
    { postcode: `LS1 4AP'; drop table cases.case; --`, nation: 'wales' },
    'Enter a full UK postcode'
  ],
  [
    'place: a formula for a postcode',
    '/raise/place',
    { postcode: '=HYPERLINK("x")', nation: 'wales' },
    'Enter a full UK postcode'
  ],
  [
    'place: an endless postcode',
    '/raise/place',
    { postcode: 'LS1 4AP'.repeat(2000), nation: 'wales' },
    'Enter a full UK postcode'
  ],
  ['place: no nation', '/raise/place', { postcode: '' }, 'Select where this affects you'],
  ['place: a nation of its own', '/raise/place', { postcode: '', nation: 'atlantis' }, 'Select where this affects you'],
  [
    'place: two nations',
    '/raise/place',
    { postcode: '', nation: ['wales', 'england'] },
    'Select where this affects you'
  ],
  ['size: of its own', '/raise/size', { sizeBand: '1000000' }, 'Select how many people work in the business'],
  ['size: SQL', '/raise/size', { sizeBand: `1-9' --` }, 'Select how many people work in the business'],
  ['contact: no name', '/raise/contact', { name: ' ', email: 'a@b.example' }, 'Enter your name'],
  [
    'contact: a name of 121 signs',
    '/raise/contact',
    { name: 'x'.repeat(121), email: 'a@b.example' },
    '120 characters or fewer'
  ],
  ['contact: a name with an override', '/raise/contact', { name: 'Ada\u202e', email: 'a@b.example' }, UNREADABLE],
  ['contact: no address', '/raise/contact', { name: 'Ada', email: '' }, 'Enter your e-mail address'],
  ['contact: an address that is none', '/raise/contact', { name: 'Ada', email: 'ada' }, 'in the correct format'],
  [
    'contact: two addresses',
    '/raise/contact',
    { name: 'Ada', email: 'a@b.example,c@d.example' },
    'in the correct format'
  ],
  [
    'contact: two fields of one name',
    '/raise/contact',
    { name: 'Ada', email: ['a@b.example', 'c@d.example'] },
    'in the correct format'
  ],
  [
    'contact: an address with a header',
    '/raise/contact',
    { name: 'Ada', email: 'a@b.example\r\nBcc: c@d.example' },
    'in the correct format'
  ],
  [
    'contact: an address with HTML',
    '/raise/contact',
    { name: 'Ada', email: '"<script>"@b.example' },
    'in the correct format'
  ],
  [
    'contact: an address of 255 signs',
    '/raise/contact',
    { name: 'Ada', email: `${'a'.repeat(245)}@b.example` },
    '254 characters or fewer'
  ],
  ['sharing: neither yes nor no', '/raise/sharing', { share: 'maybe' }, 'Select yes if we may share']
]

/** What somebody outside may type into the rest of it. */
export const answers = (world: HostileWorld): Hostile[] => [
  ...ANSWERS.map(([name, url, fields, words]): Hostile => [name, () => world.visitor().fill(url, fields), 422, words]),
  ['sending what was never filled in', () => world.visitor().fill('/raise', {}, '/raise/check'), 303, '']
]
