import type { InOtherLanguages, Language } from '../../../languages.ts'
import * as english from './vocabulary.ts'

type Lists = {
  needs: Readonly<Record<english.Need, string>>
  kinds: Readonly<Record<keyof typeof english.KINDS, string>>
  nations: Readonly<Record<keyof typeof english.NATIONS, string>>
  regions: Readonly<Record<keyof typeof english.REGIONS, string>>
  sectors: Readonly<Record<keyof typeof english.SECTORS, string>>
  stages: Readonly<Record<keyof typeof english.STAGES, string>>
  sizes: Readonly<Record<keyof typeof english.SIZES, string>>
  ages: Readonly<Record<keyof typeof english.AGES, string>>
  evidence: Readonly<Record<keyof typeof english.EVIDENCE, string>>
}

/** The closed lists of the catalogue in the words of a language. */
export const vocabularyIn = (language: Language): Lists => (language === 'en' ? EN : OTHERS[language])

const { SIZES, AGES } = english
const EN: Lists = {
  needs: english.NEEDS,
  kinds: english.KINDS,
  nations: english.NATIONS,
  regions: english.REGIONS,
  sectors: english.SECTORS,
  stages: english.STAGES,
  sizes: {
    '0': SIZES['0'].words,
    '1-9': SIZES['1-9'].words,
    '10-49': SIZES['10-49'].words,
    '50-249': SIZES['50-249'].words,
    '250-499': SIZES['250-499'].words,
    '500+': SIZES['500+'].words
  },
  ages: {
    none: AGES.none.words,
    'under-1': AGES['under-1'].words,
    '1-2': AGES['1-2'].words,
    '3-4': AGES['3-4'].words,
    '5+': AGES['5+'].words
  },
  evidence: english.EVIDENCE
}

const OTHERS: InOtherLanguages<Lists> = {
  cy: {
    needs: {
      start: 'Dechrau busnes',
      money: 'Arian i redeg, tyfu neu fuddsoddi',
      innovate: 'Ymchwil, neu gynnyrch neu wasanaeth newydd',
      people: 'Cyflogi neu hyfforddi pobl',
      premises: 'Safle, tir, offer neu beiriannau',
      export: 'Gwerthu dramor, neu brynu o dramor',
      customers: 'Dod o hyd i gwsmeriaid, neu werthu i’r llywodraeth',
      energy: 'Defnyddio llai o ynni, neu fynd yn wyrdd',
      digital: 'Defnyddio technoleg a data yn well',
      manage: 'Rhedeg y busnes yn well',
      protect: 'Diogelu syniad, enw neu ddyluniad',
      trouble: 'Pryderon am arian, neu fusnes mewn trafferth',
      rules: 'Trwyddedau, cofrestru a rheolau',
      exit: 'Gwerthu, cau neu drosglwyddo’r busnes'
    },
    kinds: {
      grant: 'Grant',
      loan: 'Benthyciad',
      equity: 'Buddsoddiad ecwiti',
      guarantee: 'Gwarant',
      'tax-relief': 'Rhyddhad treth',
      advice: 'Cyngor',
      facilities: 'Cyfleusterau',
      training: 'Hyfforddiant',
      network: 'Rhwydwaith',
      licence: 'Trwydded neu gofrestriad',
      award: 'Gwobr'
    },
    nations: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
    regions: {
      TLC: 'Gogledd-ddwyrain Lloegr',
      TLD: 'Gogledd-orllewin Lloegr',
      TLE: 'Swydd Efrog a’r Humber',
      TLF: 'Dwyrain Canolbarth Lloegr',
      TLG: 'Gorllewin Canolbarth Lloegr',
      TLH: 'Dwyrain Lloegr',
      TLI: 'Llundain',
      TLJ: 'De-ddwyrain Lloegr',
      TLK: 'De-orllewin Lloegr',
      TLL: 'Cymru',
      TLM: 'Yr Alban',
      TLN: 'Gogledd Iwerddon'
    },
    sectors: {
      AM: 'Gweithgynhyrchu uwch',
      CE: 'Ynni glân',
      CI: 'Diwydiannau creadigol',
      DF: 'Amddiffyn',
      DT: 'Digidol a thechnoleg',
      FS: 'Gwasanaethau ariannol',
      LS: 'Gwyddorau bywyd a thechnoleg iechyd',
      PBS: 'Gwasanaethau proffesiynol a busnes',
      FI: 'Adeiladu, deunyddiau, dur, porthladdoedd a sylfeini eraill',
      farming: 'Ffermio, pysgota a choedwigaeth',
      food: 'Cynhyrchu bwyd a diod',
      making: 'Gweithgynhyrchu arall',
      retail: 'Siopau a chyfanwerthu',
      hospitality: 'Lletygarwch, twristiaeth a hamdden',
      transport: 'Cludiant a storio',
      care: 'Iechyd a gofal cymdeithasol',
      education: 'Addysg a gofal plant',
      property: 'Eiddo',
      personal: 'Gwasanaethau personol a gwasanaethau eraill'
    },
    stages: {
      'pre-start': 'Heb ddechrau masnachu',
      'start-up': 'Yn cychwyn arni',
      established: 'Yn sefydlog neu’n tyfu',
      difficulty: 'Mewn trafferth',
      exiting: 'Yn gwerthu, yn cau neu’n trosglwyddo'
    },
    sizes: {
      '0': 'Neb ond y perchennog',
      '1-9': '1 i 9',
      '10-49': '10 i 49',
      '50-249': '50 i 249',
      '250-499': '250 i 499',
      '500+': '500 neu fwy'
    },
    ages: {
      none: 'Heb ddechrau masnachu',
      'under-1': 'Llai na blwyddyn',
      '1-2': '1 i 2 flynedd',
      '3-4': '3 i 4 blynedd',
      '5+': '5 mlynedd neu fwy'
    },
    evidence: {
      evaluated: 'Wedi’i werthuso: profwyd ei fod yn gweithio',
      promising: 'Addawol: canlyniadau cynnar',
      mixed: 'Wedi’i werthuso: canlyniadau cymysg',
      none: 'Heb ei werthuso eto',
      unknown: 'Ddim yn hysbys'
    }
  }
}
