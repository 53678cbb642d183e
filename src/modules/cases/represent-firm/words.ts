import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Your firm’s cases',
  closed:
    'These cases open only through a link we send you. None is open in this browser, or you no longer speak for this firm.',
  lead: 'If we know you as a contact of your firm, enter your e-mail address. We will send you a link that opens every case your firm raised with us.',
  email: 'E-mail address',
  emailHint: 'The one government has for you at your firm',
  sendLink: 'Send me a link',
  notYet: 'Not a contact yet? [Ask the office of your sector] to add you.',
  oneCase: 'To follow one case you raised, [use its reference].',
  askedTitle: 'Check your e-mail',
  asked: (email: string) =>
    `If ${email} is a contact of a firm, we have sent a link to it. It works once, within 3 days, and opens the cases of the firm for a day.`,
  nothing:
    'If nothing comes within a few minutes, look in your junk folder, or ask the office of your sector which address it has for you.',
  openTitle: 'Open your firm’s cases',
  openLead: 'This link works once. The cases stay open in this browser for a day.',
  open: 'Open the cases',
  usedTitle: 'This link has been used or has run out',
  used: 'Each link works once, so that nobody who finds it later can read your cases.',
  askNew: '[Ask for a new link]'
}

const cy: typeof en = {
  title: 'Achosion eich cwmni',
  closed:
    'Dim ond drwy ddolen a anfonwn atoch y mae’r achosion hyn yn agor. Nid oes yr un ar agor yn y porwr hwn, neu nid ydych bellach yn siarad ar ran y cwmni hwn.',
  lead: 'Os ydym yn eich adnabod fel cyswllt eich cwmni, rhowch eich cyfeiriad e-bost. Byddwn yn anfon dolen atoch sy’n agor pob achos a gododd eich cwmni gyda ni.',
  email: 'Cyfeiriad e-bost',
  emailHint: 'Yr un sydd gan y llywodraeth ar eich cyfer yn eich cwmni',
  sendLink: 'Anfonwch ddolen ataf',
  notYet: 'Heb fod yn gyswllt eto? [Gofynnwch i swyddfa eich sector] eich ychwanegu.',
  oneCase: 'I ddilyn un achos a godoch, [defnyddiwch ei gyfeirnod].',
  askedTitle: 'Edrychwch yn eich e-bost',
  asked: (email) =>
    `Os yw ${email} yn gyswllt cwmni, rydym wedi anfon dolen yno. Mae’n gweithio unwaith, o fewn 3 diwrnod, ac yn agor achosion y cwmni am ddiwrnod.`,
  nothing:
    'Os na ddaw dim o fewn ychydig funudau, edrychwch yn eich ffolder sbam, neu gofynnwch i swyddfa eich sector pa gyfeiriad sydd ganddi ar eich cyfer.',
  openTitle: 'Agor achosion eich cwmni',
  openLead: 'Mae’r ddolen hon yn gweithio unwaith. Bydd yr achosion ar agor yn y porwr hwn am ddiwrnod.',
  open: 'Agor yr achosion',
  usedTitle: 'Mae’r ddolen hon wedi’i defnyddio neu wedi dod i ben',
  used: 'Mae pob dolen yn gweithio unwaith, fel na all neb sy’n dod o hyd iddi wedyn ddarllen eich achosion.',
  askNew: '[Gofyn am ddolen newydd]'
}

/** The way to the cases of a firm by a link. */
export const firmWords: InLanguages<typeof en> = { en, cy }
