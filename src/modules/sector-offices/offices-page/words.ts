import type { InLanguages, InOtherLanguages } from '../../../languages.ts'

const en = {
  title: 'Who looks after your sector',
  lead: 'A sector office is one team from several departments. It is your first point of contact, whatever the problem.',
  unsure:
    'You do not need to know which one is yours. [Tell us about a problem] in your own words and we find the team that answers for it.',
  offer: '[See what every business gets].',
  states: { open: 'Open', exploring: 'Not open yet', closed: 'Closed' },
  forExample: 'For example:',
  led: 'Led by',
  ledJointly: 'Led jointly by',
  noneTitle: 'None of these is your sector',
  none: 'The Central desk looks after every other business, and the businesses of a sector whose office is not open. Nobody is turned away.'
}

const cy: typeof en = {
  title: 'Pwy sy’n gofalu am eich sector',
  lead: 'Un tîm o sawl adran yw swyddfa sector. Hi yw eich man cyswllt cyntaf, beth bynnag yw’r broblem.',
  unsure:
    'Nid oes angen i chi wybod pa un yw eich un chi. [Dywedwch wrthym am broblem] yn eich geiriau eich hun a byddwn yn dod o hyd i’r tîm sy’n gyfrifol amdani.',
  offer: '[Gweld beth mae pob busnes yn ei gael].',
  states: { open: 'Ar agor', exploring: 'Heb agor eto', closed: 'Ar gau' },
  forExample: 'Er enghraifft:',
  led: 'Dan arweiniad',
  ledJointly: 'Dan arweiniad ar y cyd',
  noneTitle: 'Nid yw’r un o’r rhain yn sector i chi',
  none: 'Mae’r ddesg ganolog yn gofalu am bob busnes arall, ac am fusnesau mewn sector nad yw ei swyddfa ar agor. Ni chaiff neb ei droi ymaith.'
}

export const officesWords: InLanguages<typeof en> = { en, cy }

type Sector = { covers: string; examples: string }

/** What each sector covers, by its code; in English it is reference data. */
export const sectorWords: InOtherLanguages<Readonly<Record<string, Sector>>> = {
  cy: {
    AM: {
      covers:
        'Gwneud pethau â sgiliau a thechnoleg uchel: ceir, awyrennau, batris, peiriannau, electroneg, cemegau a deunyddiau uwch.',
      examples:
        'cwmni sy’n peiriannu rhannau ar gyfer awyrennau, gwneuthurwr batris neu foduron trydan a gwneuthurwr peiriannau fferm'
    },
    CE: {
      covers:
        'Gwneud, gosod a rhedeg ynni glân: gwynt, niwclear, hydrogen, pympiau gwres a dal carbon, a’r cwmnïau sy’n eu cyflenwi.',
      examples:
        'cwmni sy’n gwneud neu’n gosod pympiau gwres, cyflenwr rhannau ar gyfer tyrbinau gwynt a datblygwr sy’n aros am gysylltiad â’r grid'
    },
    CI: {
      covers:
        'Ffilm a theledu, gemau fideo, cerddoriaeth, cyhoeddi, hysbysebu, dylunio, pensaernïaeth, amgueddfeydd a’r celfyddydau perfformio a gweledol.',
      examples: 'stiwdio gemau fideo, cwmni theatr teithiol ac asiantaeth ddylunio neu hysbysebu'
    },
    DF: {
      covers:
        'Offer, technoleg a gwasanaethau amddiffyn: llongau, awyrennau, cerbydau, arfau, dronau a’r cwmnïau sy’n eu cyflenwi.',
      examples:
        'cwmni peirianneg sydd am gyflenwi’r lluoedd arfog, gwneuthurwr dronau a chwmni sydd ag angen trwydded allforio ar gyfer nwyddau a reolir'
    },
    DT: {
      covers:
        'Meddalwedd, deallusrwydd artiffisial, telathrebu, seiberddiogelwch, cwantwm, lled-ddargludyddion a bioleg peirianneg.',
      examples: 'cwmni meddalwedd, dylunydd sglodion a chwmni sy’n profi deallusrwydd artiffisial mewn ysbyty'
    },
    FS: {
      covers: 'Bancio, yswiriant, rheoli asedau, marchnadoedd cyfalaf, technoleg ariannol a chyllid cynaliadwy.',
      examples: 'cwmni newydd sy’n gwneud ap talu, brocer yswiriant a rheolwr cronfa'
    },
    LS: {
      covers: 'Meddyginiaethau, brechlynnau, dyfeisiau meddygol, diagnosteg, biotechnoleg a data iechyd.',
      examples:
        'cwmni sy’n cynnal treial clinigol, gwneuthurwr dyfeisiau meddygol a chwmni biotechnoleg sy’n chwilio am labordy'
    },
    PBS: {
      covers:
        'Gwasanaethau cyfreithiol, cyfrifyddiaeth, archwilio, ymgynghori ar reoli, ymchwil, recriwtio, rhentu a phrydlesu, a gwasanaethau i fusnesau eraill.',
      examples: 'practis cyfrifyddu, cwmni cyfreithiol ac asiantaeth recriwtio'
    }
  }
}
