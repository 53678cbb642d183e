/** Words of a name that say what kind of body it is, each with the form it stands for. */
export const LEGAL_FORMS: Readonly<Record<string, string>> = {
  limited: 'ltd',
  ltd: 'ltd',
  lmited: 'ltd',
  limted: 'ltd',
  cyf: 'ltd',
  cyfyngedig: 'ltd',
  plc: 'plc',
  ccc: 'plc',
  llp: 'llp',
  lp: 'lp',
  cic: 'cic',
  cio: 'cio',
  scio: 'cio',
  inc: 'inc',
  incorporated: 'inc',
  corp: 'inc',
  corporation: 'inc',
  llc: 'inc',
  gmbh: 'gmbh',
  ag: 'ag',
  bv: 'bv',
  nv: 'nv',
  sa: 'sa',
  sarl: 'sarl',
  srl: 'srl',
  spa: 'spa',
  unlimited: 'unlimited',
  ulc: 'unlimited'
}

/** Short forms and the word they stand for, so that both ways of writing a name give the same words. */
export const SHORT_FORMS: Readonly<Record<string, string>> = {
  co: 'company',
  dept: 'department',
  govt: 'government',
  intl: 'international',
  internat: 'international',
  svc: 'service',
  serv: 'service',
  mgmt: 'management',
  mgt: 'management',
  assoc: 'association',
  assn: 'association',
  bro: 'brother',
  mfg: 'manufacturing',
  eng: 'engineering',
  univ: 'university',
  uni: 'university',
  hosp: 'hospital',
  cttee: 'committee',
  comm: 'commission',
  natl: 'national',
  nat: 'national',
  inst: 'institute',
  hldg: 'holding',
  grp: 'group',
  propertie: 'property',
  technologie: 'technology',
  tech: 'technology',
  technical: 'technology',
  laboratorie: 'laboratory',
  industrie: 'industry',
  centre: 'center',
  lab: 'laboratory',
  saint: 'st',
  television: 'tv',
  northern: 'north',
  southern: 'south',
  eastern: 'east',
  western: 'west',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10'
}

/** Words that join others and tell nothing apart. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'a', 'an', 'for', 'in', 't', 'ta'])

/** Phrases with a short form that everybody uses. */
export const PHRASES: readonly (readonly [phrase: string, short: string])[] = [
  ['united kingdom', 'uk'],
  ['great britain', 'gb'],
  ['northern ireland', 'ni'],
  ['national health service', 'nhs'],
  ['her majestys', 'hm'],
  ['his majestys', 'hm'],
  ['public limited company', 'plc'],
  ['limited liability partnership', 'llp'],
  ['community interest company', 'cic'],
  ['private limited', 'limited']
]

/** Words that sibling companies add to one name: on their own they neither join nor divide for sure. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  `company group holding uk gb ni britain great england english british international global worldwide europe european service trading
   solution management enterprise industry investment partnership partner associate operation system`.split(/\s+/)
)

/** Roman figures and what they count, so that “Unit II” and “Unit 2” agree. */
export const FIGURES: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12'
}
