import type { InOtherLanguages } from '../../languages.ts'

type Words = {
  status: Readonly<Record<string, { title: string; words: string }>>
  outcome: Readonly<Record<string, string>>
}

/** Statuses and outcomes by their code; in English they are reference data, which a government may reword. */
export const statusWords: InOtherLanguages<Words> = {
  cy: {
    status: {
      routed: {
        title: 'Heb ei gymryd eto',
        words: 'Mae rhywun yn gyfrifol am eich achos. Bydd rhywun yno yn ei gymryd wrth ei enw.'
      },
      accepted: { title: 'Wedi’i gymryd', words: 'Mae rhywun wedi cymryd eich achos.' },
      'in-progress': { title: 'Ar y gweill', words: 'Rydym yn gweithio ar eich achos.' },
      'waiting-on-business': {
        title: 'Yn aros am y busnes',
        words: 'Mae angen rhywbeth arnom gennych chi. Mae’r cloc wedi’i stopio nes i chi ateb.'
      },
      'waiting-on-another-body': {
        title: 'Yn aros am dîm arall',
        words:
          'Rydym wedi gofyn i ran arall o’r llywodraeth. Mae eich dyddiadau’n sefyll: mae’r cloc yn mynd yn ei flaen.'
      },
      resolved: { title: 'Wedi’i ddatrys', words: 'Mae eich achos wedi’i gau. Dywedwch wrthym a oedd hyn o gymorth.' },
      'closed-unresolved': {
        title: 'Wedi’i gau heb ei ddatrys',
        words: 'Mae eich achos wedi’i gau. Ni allem ei setlo, ac rydym wedi dweud wrthych pam.'
      },
      withdrawn: { title: 'Wedi’i dynnu’n ôl', words: 'Dywedoch wrthym nad oes angen hyn arnoch mwyach.' },
      duplicate: {
        title: 'Wedi’i uno ag achos arall',
        words: 'Rydym yn gofalu am hyn ynghyd ag achos arall o’ch eiddo.'
      }
    },
    outcome: {
      answered: 'Wedi’i ateb',
      'put-right': 'Wedi’i unioni',
      'support-found': 'Wedi dod o hyd i gymorth',
      'raised-as-barrier': 'Wedi’i godi fel rhwystr',
      'not-for-government': 'Nid mater i’r llywodraeth',
      'could-not-settle': 'Ni ellid ei setlo',
      withdrawn: 'Wedi’i dynnu’n ôl gan y busnes',
      joined: 'Wedi’i uno ag achos arall'
    }
  }
}
