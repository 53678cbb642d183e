/** The closed lists of the catalogue, each code with the words people read. The order is the order of asking. */
export const NEEDS = {
  start: 'Starting a business',
  money: 'Money to run, grow or invest',
  innovate: 'Research, or a new product or service',
  people: 'Taking on or training people',
  premises: 'Premises, land, plant or machinery',
  export: 'Selling abroad, or buying from abroad',
  customers: 'Finding customers, or selling to government',
  energy: 'Using less energy, or going green',
  digital: 'Using technology and data better',
  manage: 'Running the business better',
  protect: 'Protecting an idea, a name or a design',
  trouble: 'Money worries, or a business in difficulty',
  rules: 'Licences, registrations and rules',
  exit: 'Selling, closing or passing the business on'
} as const
export type Need = keyof typeof NEEDS

export const KINDS = {
  grant: 'Grant',
  loan: 'Loan',
  equity: 'Equity investment',
  guarantee: 'Guarantee',
  'tax-relief': 'Tax relief',
  advice: 'Advice',
  facilities: 'Facilities',
  training: 'Training',
  network: 'Network',
  licence: 'Licence or registration',
  award: 'Prize or award'
} as const

export const NATIONS = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland'
} as const

export const REGIONS = {
  TLC: 'North East',
  TLD: 'North West',
  TLE: 'Yorkshire and The Humber',
  TLF: 'East Midlands',
  TLG: 'West Midlands',
  TLH: 'East of England',
  TLI: 'London',
  TLJ: 'South East',
  TLK: 'South West',
  TLL: 'Wales',
  TLM: 'Scotland',
  TLN: 'Northern Ireland'
} as const

/** Sectors by the codes of the sector offices, and what businesses outside the growth-driving sectors call themselves. */
export const SECTORS = {
  AM: 'Advanced manufacturing',
  CE: 'Clean energy',
  CI: 'Creative industries',
  DF: 'Defence',
  DT: 'Digital and technology',
  FS: 'Financial services',
  LS: 'Life sciences and health technology',
  PBS: 'Professional and business services',
  FI: 'Construction, materials, steel, ports and other foundations',
  farming: 'Farming, fishing and forestry',
  food: 'Food and drink making',
  making: 'Other manufacturing',
  retail: 'Shops and wholesale',
  hospitality: 'Hospitality, tourism and leisure',
  transport: 'Transport and storage',
  care: 'Health and social care',
  education: 'Education and childcare',
  property: 'Property',
  personal: 'Personal and other services'
} as const

export const STAGES = {
  'pre-start': 'Not trading yet',
  'start-up': 'Getting going',
  established: 'Steady or growing',
  difficulty: 'Struggling',
  exiting: 'Selling, closing or passing on'
} as const

export const FORMS = {
  company: 'Limited company',
  'sole-trader': 'Sole trader',
  partnership: 'Partnership',
  charity: 'Charity',
  'social-enterprise': 'Social enterprise or co-operative'
} as const

export const SIZES = {
  '0': { words: 'Nobody but the owner', least: 0, most: 0 },
  '1-9': { words: '1 to 9', least: 1, most: 9 },
  '10-49': { words: '10 to 49', least: 10, most: 49 },
  '50-249': { words: '50 to 249', least: 50, most: 249 },
  '250-499': { words: '250 to 499', least: 250, most: 499 },
  '500+': { words: '500 or more', least: 500, most: null }
} as const

/** How long a business has traded, in whole years begun. “none” has not started. */
export const AGES = {
  none: { words: 'Not trading yet', least: 0, most: 0 },
  'under-1': { words: 'Less than a year', least: 0, most: 0 },
  '1-2': { words: '1 to 2 years', least: 1, most: 2 },
  '3-4': { words: '3 to 4 years', least: 3, most: 4 },
  '5+': { words: '5 years or more', least: 5, most: null }
} as const

export const EVIDENCE = {
  evaluated: 'Evaluated: shown to work',
  promising: 'Promising: early results',
  mixed: 'Evaluated: mixed results',
  none: 'Not evaluated yet',
  unknown: 'Not known'
} as const

const isKeyOf = <T extends object>(list: T, code: string): code is Extract<keyof T, string> => Object.hasOwn(list, code)

/** The words for a code, or the code itself when the list has since lost it. */
export const wordsFor = (list: Readonly<Record<string, string>>, code: string) =>
  isKeyOf(list, code) ? (list[code] ?? code) : code
