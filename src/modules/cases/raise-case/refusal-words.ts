import type { InLanguages } from '../../../languages.ts'

const en = {
  wordsMissing: 'Enter what the problem is, in your own words',
  wordsShort: 'Tell us a little more: what happened, and what you need',
  wordsLong: 'What you tell us must be 8,000 characters or fewer',
  nameMissing: 'Enter your name',
  nameLong: 'Your name must be 120 characters or fewer',
  emailMissing: 'Enter your e-mail address',
  emailLong: 'Your e-mail address must be 254 characters or fewer',
  emailForm: 'Enter an e-mail address in the correct format, like name@example.com',
  phoneLong: 'The telephone number must be 30 characters or fewer',
  phoneForm: 'Enter a telephone number, like 0113 496 0000',
  businessNameMissing: 'Enter the name of the business',
  businessNameLong: 'The name of the business must be 160 characters or fewer',
  businessChoice: 'Select your business, or “My business is not listed”',
  businessQuery: 'Enter the name or number of your business',
  businessUnknown: 'No business on the register has this number. Check it, or give the name instead',
  postcode: 'Enter a full UK postcode, like LS1 4AP, or leave it empty',
  inEngland: 'This postcode is in England. Select England, or correct the postcode',
  inScotland: 'This postcode is in Scotland. Select Scotland, or correct the postcode',
  inWales: 'This postcode is in Wales. Select Wales, or correct the postcode',
  inNorthernIreland: 'This postcode is in Northern Ireland. Select Northern Ireland, or correct the postcode',
  nation: 'Select where this affects you, or “I do not know”',
  size: 'Select how many people work in the business',
  share: 'Select yes if we may share what you told us',
  wayToAnswer: 'Enter an e-mail address or a telephone number'
}

const cy: typeof en = {
  wordsMissing: 'Rhowch y broblem yn eich geiriau eich hun',
  wordsShort: 'Dywedwch ychydig mwy wrthym: beth ddigwyddodd, a beth sydd ei angen arnoch',
  wordsLong: 'Rhaid i’r hyn a ddywedwch fod yn 8,000 nod neu lai',
  nameMissing: 'Rhowch eich enw',
  nameLong: 'Rhaid i’ch enw fod yn 120 nod neu lai',
  emailMissing: 'Rhowch eich cyfeiriad e-bost',
  emailLong: 'Rhaid i’ch cyfeiriad e-bost fod yn 254 nod neu lai',
  emailForm: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.cymru',
  phoneLong: 'Rhaid i’r rhif ffôn fod yn 30 nod neu lai',
  phoneForm: 'Rhowch rif ffôn, fel 029 2018 0000',
  businessNameMissing: 'Rhowch enw’r busnes',
  businessNameLong: 'Rhaid i enw’r busnes fod yn 160 nod neu lai',
  businessChoice: 'Dewiswch eich busnes, neu “Nid yw fy musnes wedi’i restru”',
  businessQuery: 'Rhowch enw neu rif eich busnes',
  businessUnknown: 'Nid oes busnes â’r rhif hwn ar y gofrestr. Gwiriwch y rhif, neu rhowch yr enw yn ei le',
  postcode: 'Rhowch god post llawn yn y DU, fel CF10 3NQ, neu gadewch y blwch yn wag',
  inEngland: 'Yn Lloegr y mae’r cod post hwn. Dewiswch Lloegr, neu cywirwch y cod post',
  inScotland: 'Yn yr Alban y mae’r cod post hwn. Dewiswch yr Alban, neu cywirwch y cod post',
  inWales: 'Yng Nghymru y mae’r cod post hwn. Dewiswch Gymru, neu cywirwch y cod post',
  inNorthernIreland: 'Yng Ngogledd Iwerddon y mae’r cod post hwn. Dewiswch Ogledd Iwerddon, neu cywirwch y cod post',
  nation: 'Dewiswch ble mae hyn yn effeithio arnoch, neu “Nid wyf yn gwybod”',
  size: 'Dewiswch faint o bobl sy’n gweithio yn y busnes',
  share: 'Dewiswch a gawn rannu’r hyn a ddywedoch wrthym',
  wayToAnswer: 'Rhowch gyfeiriad e-bost neu rif ffôn'
}

/** What is wrong with an answer. The operation and the API say it in English; the pages in the language they are read in. */
export const raiseRefusals: InLanguages<typeof en> = { en, cy }
