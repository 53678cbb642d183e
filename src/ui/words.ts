import type { InLanguages } from '../languages.ts'

const en = {
  skip: 'Skip to main content',
  problem: 'There is a problem',
  error: 'Error',
  back: 'Back',
  wayBack: 'Way back',
  menu: 'Menu',
  main: 'Main',
  language: 'Language',
  aboutThisSite: 'About this site',
  demonstration:
    'Demonstration: invented. Companies, departments and ministers (in post on 12 June 2026) are real, from open data. Staff, meetings, cases, messages and promises are invented, except ministers’ returns up to May 2025.',
  filters: { inForce: 'Filters in force', remove: 'Remove filter', clear: 'Clear all filters' },
  onlyInEnglish: 'This page is in English only so far.',
  prefer: 'Prefer to talk? Call the central desk on',
  draftTranslation: '',
  places: {
    support: 'Find support',
    offices: 'Sector offices',
    raise: 'Tell us about a problem',
    track: 'Check progress',
    offer: 'What we offer',
    transparency: 'Ministers’ meetings',
    performance: 'How well we keep our promises',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    cookies: 'Cookies',
    'sign-in': 'Staff sign in'
  },
  from: { business: 'Business', government: 'Government', internal: 'Note inside government', system: '' },
  room: {
    most: 'You can enter up to %{count} characters',
    left: { one: 'You have %{count} character remaining', other: 'You have %{count} characters remaining' },
    none: 'You have 0 characters remaining',
    over: { one: 'You have %{count} character too many', other: 'You have %{count} characters too many' }
  }
}

const cy: typeof en = {
  skip: 'Neidio i’r prif gynnwys',
  problem: 'Mae problem',
  error: 'Gwall',
  back: 'Yn ôl',
  wayBack: 'Y ffordd yn ôl',
  menu: 'Dewislen',
  main: 'Prif ddewislen',
  language: 'Iaith',
  aboutThisSite: 'Ynghylch y safle hwn',
  demonstration:
    'Enghraifft: dychmygol. Mae’r cwmnïau, yr adrannau a’r gweinidogion (yn eu swyddi ar 12 Mehefin 2026) yn rhai go iawn, o ddata agored. Dychmygol yw’r staff, y cyfarfodydd, yr achosion, y negeseuon a’r addewidion, ac eithrio datganiadau gweinidogion hyd at Fai 2025.',
  filters: { inForce: 'Hidlyddion mewn grym', remove: 'Tynnu’r hidlydd', clear: 'Clirio pob hidlydd' },
  onlyInEnglish: 'Yn Saesneg yn unig y mae’r dudalen hon hyd yn hyn.',
  prefer: 'Yn well gennych siarad? Ffoniwch y ddesg ganolog ar',
  draftTranslation:
    'Cyfieithiad drafft yw’r testun Cymraeg hwn. Rhaid i gyfieithydd Cymraeg ei wirio cyn ei ddefnyddio dan Safonau’r Gymraeg.',
  places: {
    support: 'Dod o hyd i gymorth',
    offices: 'Swyddfeydd sector',
    raise: 'Dweud wrthym am broblem',
    track: 'Gweld hynt eich achos',
    offer: 'Beth rydym yn ei gynnig',
    transparency: 'Cyfarfodydd gweinidogion',
    performance: 'Pa mor dda rydym yn cadw ein haddewidion',
    accessibility: 'Hygyrchedd',
    privacy: 'Preifatrwydd',
    cookies: 'Cwcis',
    'sign-in': 'Mewngofnodi staff'
  },
  from: { business: 'Busnes', government: 'Y llywodraeth', internal: 'Nodyn mewnol', system: '' },
  room: {
    most: 'Gallwch roi hyd at %{count} nod',
    left: { one: 'Mae gennych %{count} nod ar ôl', other: 'Mae gennych %{count} nod ar ôl' },
    none: 'Nid oes gennych nodau ar ôl',
    over: { one: 'Mae gennych %{count} nod yn ormod', other: 'Mae gennych %{count} nod yn ormod' }
  }
}

/** The frame of every page of the public: what stands round its content, and what its components say by themselves. */
export const frameWords: InLanguages<typeof en> = { en, cy }
