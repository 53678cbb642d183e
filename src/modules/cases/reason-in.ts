import type { InOtherLanguages, Language } from '../../languages.ts'

type Pattern = readonly [RegExp, (...parts: string[]) => string]

/** A reason of the router in another language; undefined for what people wrote, such as a line of the map of who does what. */
export function reasonIn(language: Language, reason: string): string | undefined {
  if (language === 'en') return reason
  for (const [pattern, put] of PATTERNS[language]) {
    const found = pattern.exec(reason)
    if (found) return put(...found.slice(1))
  }
  return undefined
}

const joined = (quoted: string) => quoted.replace(/ and (?=“)/, ' a ')

// Names of topics, departments and bodies stay as government calls them in English.
const PATTERNS: InOtherLanguages<readonly Pattern[]> = {
  cy: [
    [
      /^A person at the central desk (?:reads it and decides who is best placed|decides)$/,
      () => 'Mae person wrth y ddesg ganolog yn ei ddarllen ac yn penderfynu pwy sydd yn y lle gorau'
    ],
    [
      /^(?:Nothing in it points to|Neither the register nor the text names) one of the eight sectors$/,
      () => 'Nid oes dim ynddo’n pwyntio at un o’r wyth sector'
    ],
    [
      /^(?:It is not plain which of the eight sectors it is about|No sector stands out enough .+)$/,
      () => 'Nid yw’n amlwg pa un o’r wyth sector sydd dan sylw'
    ],
    [
      /^The office of the sector that fits best is not open yet$/,
      () => 'Nid yw swyddfa’r sector sy’n gweddu orau wedi agor eto'
    ],
    [
      /^The business is in this sector (?:by )?(.+)$/,
      (basis) => `Mae’r busnes yn y sector hwn yn ôl ${BASES[basis ?? ''] ?? basis}`
    ],
    [/^The text says (.+)$/, (words = '') => `Mae’r testun yn dweud ${joined(words)}`],
    [
      /^(“.+”) (?:is|are) about (.+), which (.+) looks? after$/,
      (words = '', topic = '', who = '') => `Mae ${joined(words)} yn ymwneud â “${topic}”, sydd dan ofal ${bare(who)}`
    ],
    [
      /^The text is put much like “(.+)”, which is about (.+), and (.+) looks? after that$/,
      (words = '', topic = '', who = '') =>
        `Mae’r testun yn debyg iawn i “${words}”, sy’n ymwneud â “${topic}”, sydd dan ofal ${bare(who)}`
    ],
    [
      /^(“.+”) names? (.+), which belongs with (.+)$/,
      (words = '', body = '', owner = '') => `Mae ${joined(words)} yn enwi ${bare(body)}, sy’n perthyn i ${bare(owner)}`
    ],
    [
      /^(“.+”) (?:is a word|are words) seen most in questions that (.+) answered$/,
      (words = '', who = '') => `Gwelir ${joined(words)} gan amlaf mewn cwestiynau a atebwyd gan ${bare(who)}`
    ]
  ]
}

const BASES: Readonly<Record<string, string>> = {
  'its SIC code on the register': 'ei god SIC ar y gofrestr',
  'as it told us': 'yr hyn a ddywedodd wrthym',
  'as one of us judged': 'barn un ohonom',
  SIC: 'cod SIC',
  declared: 'datganiad y busnes',
  analyst: 'barn swyddog'
}

const bare = (names: string) => names.replaceAll(' and the ', ' a ').replace(/\bthe (?=[A-Z])/g, '')
