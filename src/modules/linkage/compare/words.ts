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
  svcs: 'services',
  service: 'services',
  serv: 'services',
  mgmt: 'management',
  mgt: 'management',
  assoc: 'association',
  assn: 'association',
  associates: 'associate',
  bros: 'brothers',
  mfg: 'manufacturing',
  eng: 'engineering',
  engrs: 'engineers',
  univ: 'university',
  uni: 'university',
  hosp: 'hospital',
  cttee: 'committee',
  comm: 'commission',
  natl: 'national',
  nat: 'national',
  inst: 'institute',
  hldgs: 'holdings',
  holding: 'holdings',
  grp: 'group',
  properties: 'property',
  solution: 'solutions',
  system: 'systems',
  product: 'products',
  technology: 'technologies',
  tech: 'technologies',
  technical: 'technologies',
  centre: 'center',
  labs: 'laboratories',
  saint: 'st'
}

/** Words that join others and tell nothing apart. */
export const JOINING_WORDS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'a', 'an', 'for', 'in', 't', 'ta'])

/** Words that sibling companies add to one name: on their own they neither join nor divide for sure. */
export const GENERAL_WORDS: ReadonlySet<string> = new Set(
  `company group holdings uk gb britain great england english british international global worldwide europe european services trading
   solutions management enterprises industries investments partnership partners associate operations limited systems`.split(
    /\s+/
  )
)
