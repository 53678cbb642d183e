import type { InLanguages } from '../../../languages.ts'

/** What tells one business of a name from another, where it says something; by the code of the register. */
type Standings = Readonly<Record<string, string>>

const standings: Standings = {
  'strike-off-proposed': 'proposal to strike off',
  'voluntary-arrangement': 'voluntary arrangement',
  administration: 'in administration',
  receivership: 'in receivership',
  liquidation: 'in liquidation',
  'left-register': 'no longer on the register',
  closed: 'closed',
  dissolved: 'dissolved'
}

const en = {
  standings,
  titles: {
    words: 'Tell us about the problem',
    business: 'Which business is this about?',
    place: 'Where does this affect the business?',
    size: 'How many people work in the business?',
    contact: 'How can we reach you?',
    sharing: 'May we share this with other parts of government?'
  },
  goOn: 'Continue',
  or: 'or',
  wordsHint:
    'Use your own words: what happened, who you were dealing with, and what you need. You do not have to know which part of government it is for.',
  businessQuery: 'Name or company number',
  businessQueryHint: 'For example, Northwind Heating Ltd or 01234567',
  find: 'Find the business',
  orAnswer: 'Or answer without looking it up',
  which: 'Which of these is it?',
  foundNone: 'We found no business with that name or number',
  companyNumber: (number: string) => `Company number ${number}`,
  unlisted: 'My business is not listed or not registered',
  notOneBusiness: 'I do not know, or this is not about one business',
  businessName: 'If it is not listed, what is it called?',
  postcode: 'Postcode (optional)',
  postcodeHint: 'Where the problem is: your site, or where your customers are',
  nation: 'Which nation is that in?',
  nationHint: 'We use this to count working days, because bank holidays differ',
  nations: { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' },
  nationUnknown: 'I do not know, or all of the UK',
  sizeHint: 'Count everybody, full time and part time, including you',
  sizes: {
    '1-9': '1 to 9',
    '10-49': '10 to 49',
    '50-249': '50 to 249',
    '250-499': '250 to 499',
    '500+': '500 or more',
    unknown: 'I do not know'
  },
  contactLead: 'We send your reference and our answer by e-mail. We use these details for nothing else.',
  name: 'Your name',
  email: 'E-mail address',
  sharingHint:
    'Some problems need several departments or a regulator. If you say no, only the team that answers you reads this, and some things may take longer.',
  shareYes: 'Yes, share it with those who can help',
  shareNo: 'No, keep it with the team that answers me',
  confided: 'This is commercial in confidence',
  confidedHint: 'Whoever reads it sees that you told us in confidence. The law on information can still ask for it.'
}

const cy: typeof en = {
  standings: {
    'strike-off-proposed': 'cynnig i’w ddileu',
    'voluntary-arrangement': 'trefniant gwirfoddol',
    administration: 'yn nwylo’r gweinyddwyr',
    receivership: 'yn nwylo’r derbynnydd',
    liquidation: 'yn cael ei ddirwyn i ben',
    'left-register': 'ddim ar y gofrestr bellach',
    closed: 'wedi’i gau',
    dissolved: 'wedi’i ddiddymu'
  },
  titles: {
    words: 'Dywedwch wrthym am y broblem',
    business: 'Pa fusnes sydd dan sylw?',
    place: 'Ble mae hyn yn effeithio ar y busnes?',
    size: 'Faint o bobl sy’n gweithio yn y busnes?',
    contact: 'Sut gallwn ni gysylltu â chi?',
    sharing: 'A gawn ni rannu hyn â rhannau eraill o’r llywodraeth?'
  },
  goOn: 'Parhau',
  or: 'neu',
  wordsHint:
    'Defnyddiwch eich geiriau eich hun: beth ddigwyddodd, gyda phwy roeddech yn delio, a beth sydd ei angen arnoch. Nid oes rhaid i chi wybod i ba ran o’r llywodraeth y mae hyn.',
  businessQuery: 'Enw neu rif y cwmni',
  businessQueryHint: 'Er enghraifft, Northwind Heating Ltd neu 01234567',
  find: 'Dod o hyd i’r busnes',
  orAnswer: 'Neu atebwch heb chwilio amdano',
  which: 'Pa un o’r rhain ydyw?',
  foundNone: 'Ni chawsom hyd i fusnes â’r enw neu’r rhif hwnnw',
  companyNumber: (number) => `Rhif cwmni ${number}`,
  unlisted: 'Nid yw fy musnes wedi’i restru neu wedi’i gofrestru',
  notOneBusiness: 'Nid wyf yn gwybod, neu nid yw hyn am un busnes',
  businessName: 'Os nad yw wedi’i restru, beth yw ei enw?',
  postcode: 'Cod post (dewisol)',
  postcodeHint: 'Ble mae’r broblem: eich safle, neu ble mae eich cwsmeriaid',
  nation: 'Ym mha wlad mae hynny?',
  nationHint: 'Defnyddiwn hyn i gyfrif diwrnodau gwaith, am fod gwyliau banc yn wahanol',
  nations: { england: 'Lloegr', scotland: 'Yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' },
  nationUnknown: 'Nid wyf yn gwybod, neu’r DU gyfan',
  sizeHint: 'Cyfrwch bawb, yn llawnamser ac yn rhan-amser, gan gynnwys chi eich hun',
  sizes: {
    '1-9': '1 i 9',
    '10-49': '10 i 49',
    '50-249': '50 i 249',
    '250-499': '250 i 499',
    '500+': '500 neu fwy',
    unknown: 'Nid wyf yn gwybod'
  },
  contactLead: 'Byddwn yn anfon eich cyfeirnod a’n hateb drwy e-bost. Ni ddefnyddiwn y manylion hyn at ddim arall.',
  name: 'Eich enw',
  email: 'Cyfeiriad e-bost',
  sharingHint:
    'Mae angen sawl adran neu reoleiddiwr ar rai problemau. Os dywedwch na, dim ond y tîm sy’n eich ateb fydd yn darllen hyn, a gall rhai pethau gymryd mwy o amser.',
  shareYes: 'Cewch, rhannwch ef â’r rhai a all helpu',
  shareNo: 'Na chewch, cadwch ef gyda’r tîm sy’n fy ateb',
  confided: 'Mae hyn yn fasnachol gyfrinachol',
  confidedHint:
    'Bydd pawb sy’n ei ddarllen yn gweld i chi ei ddweud wrthym yn gyfrinachol. Gall y gyfraith ar wybodaeth ofyn amdano o hyd.'
}

/** The questions of the journey, one a page. */
export const raiseWords: InLanguages<typeof en> = { en, cy }
