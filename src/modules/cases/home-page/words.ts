import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'One door to government for business',
  lead: 'You do not have to know which department does what. Tell us in your own words. We tell you at once who owns it and by when you will hear.',
  start: 'Tell us about a problem',
  cards: [
    {
      title: 'Find support',
      href: '/support',
      words: 'Money, advice and training, in all four nations. Say what you need; we tell you what fits and why.'
    },
    {
      title: 'Check progress',
      href: '/track',
      words: 'See who has your case, what they promised and what was said. Answer them there.'
    },
    {
      title: 'How well we keep our promises',
      href: '/performance',
      words: 'First answers and outcomes, in time or late, counted every night.'
    },
    {
      title: 'What we offer',
      href: '/offer',
      words: 'What any business gets, what managed accounts get, and how we choose.'
    },
    {
      title: 'Who looks after my sector',
      href: '/offices',
      words: 'Eight sectors, one office each, with people of several departments.'
    }
  ],
  offices: 'Sector offices',
  notOpen: '(not open: the central desk answers)',
  how: 'What happens when you write to us',
  steps: [
    'You get a reference, an owner and dates on the same page, and by e-mail.',
    'If another team is better placed, the first one stays responsible until that team accepts. You repeat nothing.',
    'Every promise we make you is listed with its date, kept or not.',
    'Nothing is closed without an answer to you. You can open it again within 28 days.'
  ]
}

const cy: typeof en = {
  title: 'Un drws at y llywodraeth i fusnesau',
  lead: 'Nid oes rhaid i chi wybod pa adran sy’n gwneud beth. Dywedwch wrthym yn eich geiriau eich hun. Byddwn yn dweud wrthych ar unwaith pwy sy’n gyfrifol ac erbyn pryd y cewch ateb.',
  start: 'Dywedwch wrthym am broblem',
  cards: [
    {
      title: 'Dod o hyd i gymorth',
      href: '/support',
      words:
        'Arian, cyngor a hyfforddiant, ym mhob un o’r pedair gwlad. Dywedwch beth sydd ei angen arnoch; byddwn yn dweud beth sy’n addas a pham.'
    },
    {
      title: 'Gweld hynt eich achos',
      href: '/track',
      words: 'Gweld pwy sydd â’ch achos, beth maent wedi’i addo a beth a ddywedwyd. Gallwch eu hateb yno.'
    },
    {
      title: 'Pa mor dda rydym yn cadw ein haddewidion',
      href: '/performance',
      words: 'Atebion cyntaf a chanlyniadau, yn brydlon neu’n hwyr, wedi’u cyfrif bob nos.'
    },
    {
      title: 'Beth rydym yn ei gynnig',
      href: '/offer',
      words: 'Beth mae pob busnes yn ei gael, beth mae cyfrifon a reolir yn ei gael, a sut rydym yn dewis.'
    },
    {
      title: 'Pwy sy’n gofalu am fy sector i',
      href: '/offices',
      words: 'Wyth sector, un swyddfa yr un, gyda phobl o sawl adran.'
    }
  ],
  offices: 'Swyddfeydd sector',
  notOpen: '(heb agor: y ddesg ganolog sy’n ateb)',
  how: 'Beth sy’n digwydd pan fyddwch yn ysgrifennu atom',
  steps: [
    'Cewch gyfeirnod, perchennog a dyddiadau ar yr un dudalen, a thrwy e-bost.',
    'Os yw tîm arall mewn gwell sefyllfa, mae’r tîm cyntaf yn dal yn gyfrifol nes bod y tîm hwnnw’n derbyn. Nid oes rhaid i chi ailadrodd dim.',
    'Mae pob addewid a wnawn i chi wedi’i restru gyda’i ddyddiad, p’un a gafodd ei gadw ai peidio.',
    'Ni chaiff dim ei gau heb ateb i chi. Gallwch ei agor eto o fewn 28 diwrnod.'
  ]
}

export const homeWords: InLanguages<typeof en> = { en, cy }
