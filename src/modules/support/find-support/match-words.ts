import type { InLanguages } from '../../../languages.ts'

/** Rules are kept in English, as “have fewer than 250 people”: the English of a sentence about them stands between square brackets. */
const en = {
  change: (change: string) => `[It would fit if ${change}.]`,
  depends: (rules: string) => `[Depends on this: it is for businesses that ${rules}.]`,
  why: 'Why this is here',
  upTo: (amount: string) => `up to ${amount}`,
  compare: 'Compare',
  unchecked: 'Not yet checked with the body that runs it',
  anybody: 'It is for any business in the United Kingdom.',
  said: { '1': 'You are', '0': 'We cannot tell', '-1': 'You are not' },
  rule: (rule: string) => `[it is for businesses that ${rule}]`,
  heard: 'Your words:',
  as: (said: string, found: string) => (said === found ? `“${said}”` : `“${said}” as “${found}”`),
  told: (voices: number, helped: number) =>
    `${voices === 1 ? 'One business' : `${voices} businesses`} told us afterwards how it went: it helped ${helped}%. That moves it ${helped >= 50 ? 'up' : 'down'} a little.`,
  evidence: (evidence: string, day: string) => `Evidence: ${evidence.toLowerCase()}. Last checked ${day}.`
}

const cy: typeof en = {
  change: (change) => `Byddai’n gweddu pe bai hyn yn wir: [${change}.]`,
  depends: (rules) => `Mae’n dibynnu ar hyn: mae ar gyfer [businesses that ${rules}.]`,
  why: 'Pam mae hwn yma',
  upTo: (amount) => `hyd at ${amount}`,
  compare: 'Cymharu',
  unchecked: 'Heb ei wirio eto gyda’r corff sy’n ei redeg',
  anybody: 'Mae ar gyfer unrhyw fusnes yn y Deyrnas Unedig.',
  said: { '1': 'Yn wir amdanoch', '0': 'Ni allwn ddweud', '-1': 'Ddim yn wir amdanoch' },
  rule: (rule) => `mae ar gyfer [businesses that ${rule}]`,
  heard: 'Eich geiriau:',
  as: (said, found) => (said === found ? `“${said}”` : `“${said}” fel “${found}”`),
  told: (voices, helped) =>
    `Dywedodd ${voices} busnes wrthym wedyn sut yr aeth: bu o gymorth i ${helped}%. Mae hynny’n ei symud ychydig yn ${helped >= 50 ? 'uwch' : 'is'}.`,
  evidence: (evidence, day) => `Tystiolaeth: ${evidence.toLowerCase()}. Gwiriwyd ddiwethaf ar ${day}.`
}

/** What a result says of itself. */
export const matchWords: InLanguages<typeof en> = { en, cy }
