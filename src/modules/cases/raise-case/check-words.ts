import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Check your answers',
  heading: 'Check your answers before sending',
  told: 'What you told us',
  business: 'Business',
  where: 'Where',
  people: 'People in the business',
  name: 'Your name',
  email: 'E-mail address',
  share: 'May we share this',
  confided: 'Commercial in confidence',
  language: 'Language of our letters',
  nationUnknown: 'Nation not known',
  sizeUnknown: 'Not known',
  yes: 'Yes',
  no: 'No',
  notListed: (name: string) => `${name} (not listed)`,
  businessUnknown: 'Not known, or not about one business',
  change: 'Change',
  changeWhat: (what: string) => what.toLowerCase(),
  once: 'Once you send this we show at once who owns it and by when you will hear.',
  send: 'Send'
}

const cy: typeof en = {
  title: 'Gwiriwch eich atebion',
  heading: 'Gwiriwch eich atebion cyn anfon',
  told: 'Yr hyn a ddywedoch wrthym',
  business: 'Busnes',
  where: 'Ble',
  people: 'Pobl yn y busnes',
  name: 'Eich enw',
  email: 'Cyfeiriad e-bost',
  share: 'A gawn rannu hyn',
  confided: 'Masnachol gyfrinachol',
  language: 'Iaith ein llythyrau',
  nationUnknown: 'Ni wyddys ym mha wlad',
  sizeUnknown: 'Ddim yn hysbys',
  yes: 'Cewch',
  no: 'Na chewch',
  notListed: (name) => `${name} (heb ei restru)`,
  businessUnknown: 'Ddim yn hysbys, neu nid am un busnes',
  change: 'Newid',
  changeWhat: (what) => what.charAt(0).toLowerCase() + what.slice(1),
  once: 'Ar ôl i chi anfon hyn byddwn yn dangos ar unwaith pwy sy’n gyfrifol ac erbyn pryd y cewch ateb.',
  send: 'Anfon'
}

/** The last page before sending. */
export const checkWords: InLanguages<typeof en> = { en, cy }
