import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Keep this search',
  looking: (words: string) => `You are looking for: ${words}.`,
  everything: 'You are looking at everything.',
  means: 'Keeping it means e-mails.',
  meansMore:
    'You get one now, with a link to these results that works once, for 14 days. More come only if you say so, at most one a day, and each has a link that ends them.',
  email: 'Your e-mail address',
  news: 'Shall we write when something new fits?',
  yes: 'Yes, e-mail me about new support',
  no: 'No, only send me this search',
  send: 'Send it to me',
  look: 'Look in your e-mail',
  once: 'The link works once, for 14 days',
  notThere: 'If it is not there in a few minutes, look among unwanted mail, or send it again.',
  open: 'Open your search',
  used: 'This link has been used or has run out',
  show: 'Show my results',
  stop: 'Stop the e-mails',
  again: '[Search again]; it takes a minute.',
  ended: 'The e-mails have ended',
  noMore: 'We write to you no more about this search.'
}

const cy: typeof en = {
  title: 'Cadw’r chwiliad hwn',
  looking: (words) => `Rydych yn chwilio am: ${words}.`,
  everything: 'Rydych yn edrych ar bopeth.',
  means: 'Mae ei gadw yn golygu e-byst.',
  meansMore:
    'Cewch un nawr, yn Saesneg, gyda dolen i’r canlyniadau hyn sy’n gweithio unwaith, am 14 diwrnod. Dim ond os dywedwch y daw rhagor, un y dydd ar y mwyaf, ac mae dolen ym mhob un sy’n rhoi terfyn arnynt.',
  email: 'Eich cyfeiriad e-bost',
  news: 'A gawn ni ysgrifennu pan fydd rhywbeth newydd yn gweddu?',
  yes: 'Cewch, e-bostiwch fi am gymorth newydd',
  no: 'Na, dim ond anfon y chwiliad hwn ataf',
  send: 'Anfonwch ef ataf',
  look: 'Edrychwch yn eich e-bost',
  once: 'Mae’r ddolen yn gweithio unwaith, am 14 diwrnod',
  notThere: 'Os nad yw yno ymhen ychydig funudau, edrychwch ymhlith y post dieisiau, neu anfonwch ef eto.',
  open: 'Agorwch eich chwiliad',
  used: 'Mae’r ddolen hon wedi’i defnyddio neu wedi dod i ben',
  show: 'Dangos fy nghanlyniadau',
  stop: 'Rhoi’r gorau i’r e-byst',
  again: '[Chwiliwch eto]; mae’n cymryd munud.',
  ended: 'Mae’r e-byst wedi dod i ben',
  noMore: 'Ni fyddwn yn ysgrifennu atoch eto am y chwiliad hwn.'
}

/** Keeping a search by e-mail. */
export const saveSearchWords: InLanguages<typeof en> = { en, cy }
