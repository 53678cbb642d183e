import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'Check progress',
  closed:
    'To keep your case private, it opens only through a link we send you. The last one is not open in this browser.',
  lead: 'Enter your reference and the e-mail address you gave. We will send you a link that opens your case once.',
  reference: 'Reference',
  referenceHint: 'It looks like SO-ABCD-2345',
  email: 'E-mail address',
  sendLink: 'Send me a link',
  firm: 'Do you speak for a firm? [See all its cases].',
  lost: 'Lost your reference? [Ask the office of your sector]: they can find it with you.',
  sentTitle: 'Check your e-mail',
  sent: (email: string) =>
    `If that reference and ${email} belong together, we have sent a link to ${email}. It opens your case once and works for 3 days.`,
  nothing: 'If nothing comes within a few minutes, look in your junk folder, check both, and [try again].',
  openTitle: 'Open your case',
  openLead: 'This link opens your case once, in this browser, for a day.',
  open: 'Open my case',
  usedTitle: 'This link has been used or has run out',
  used: 'Each link opens a case once, so that nobody who finds it later can read it. If you opened it in this browser today, your case is still open there.',
  askNew: '[Ask for a new link]'
}

const cy: typeof en = {
  title: 'Gweld hynt eich achos',
  closed:
    'I gadw eich achos yn breifat, dim ond drwy ddolen a anfonwn atoch y mae’n agor. Nid yw’r un ddiwethaf ar agor yn y porwr hwn.',
  lead: 'Rhowch eich cyfeirnod a’r cyfeiriad e-bost a roesoch. Byddwn yn anfon dolen atoch sy’n agor eich achos unwaith.',
  reference: 'Cyfeirnod',
  referenceHint: 'Mae’n edrych fel SO-ABCD-2345',
  email: 'Cyfeiriad e-bost',
  sendLink: 'Anfonwch ddolen ataf',
  firm: 'A ydych yn siarad ar ran cwmni? [Gweld ei holl achosion].',
  lost: 'Wedi colli eich cyfeirnod? [Gofynnwch i swyddfa eich sector]: gallant ei ganfod gyda chi.',
  sentTitle: 'Edrychwch yn eich e-bost',
  sent: (email) =>
    `Os yw’r cyfeirnod hwnnw a ${email} yn perthyn i’w gilydd, rydym wedi anfon dolen i ${email}. Mae’n agor eich achos unwaith ac yn gweithio am 3 diwrnod.`,
  nothing:
    'Os na ddaw dim o fewn ychydig funudau, edrychwch yn eich ffolder sbam, gwiriwch y ddau, a [rhowch gynnig arall arni].',
  openTitle: 'Agor eich achos',
  openLead: 'Mae’r ddolen hon yn agor eich achos unwaith, yn y porwr hwn, am ddiwrnod.',
  open: 'Agor fy achos',
  usedTitle: 'Mae’r ddolen hon wedi’i defnyddio neu wedi dod i ben',
  used: 'Mae pob dolen yn agor achos unwaith, fel na all neb sy’n dod o hyd iddi wedyn ei ddarllen. Os gwnaethoch ei hagor yn y porwr hwn heddiw, mae eich achos ar agor yno o hyd.',
  askNew: '[Gofyn am ddolen newydd]'
}

/** The way to a case by a link. */
export const trackWords: InLanguages<typeof en> = { en, cy }
