import type { InLanguages } from '../../../languages.ts'

const en = {
  begin: {
    title: 'Find support for your business',
    lead: 'Say what you need as you would say it to a friend. We ask at most six short questions, fewer if they would change nothing, and tell you why each result is there.',
    need: 'What do you need?',
    needHint: 'Like “money to hire an apprentice” or “a customer will not pay”',
    where: 'Where are you? (optional)',
    whereHint: 'A postcode, or its first half',
    find: 'Find support',
    orAbout: 'Or begin with what it is about',
    registered: 'Is your company on the register? [Use what government knows already], so that you are asked less.',
    open: (count: string) =>
      `${count} kinds of support are open today, in all four nations. Nothing that has closed is shown.`
  },
  title: (count: number) => `Support for your business: ${count} found`,
  heading: (count: number) => `${count === 1 ? '1 kind of support' : `${count} kinds of support`} for you to look at`,
  again: 'Start again',
  talk: 'Would you rather talk to somebody? [Ask a person]',
  unanswered:
    'Nothing we know of speaks of these words, so this is everything that is open. Say it in other words, or ask a person.',
  noneTitle: 'Nothing in the catalogue fits what you told us',
  none: 'Take an answer off above, say it in other words, or ask a person: a sector office knows what is not in a list.',
  ruledOut: (count: number) =>
    `${count === 1 ? 'One more meets' : `${count} more meet`} the same need, for other places or other businesses.`,
  fits: 'Fits what you told us',
  mayFit: 'May fit: it depends on something we do not know',
  nearly: 'Only just does not fit',
  compare: 'Compare those ticked',
  toCompare: 'Results, to compare',
  showAll: (count: number) => `Show all ${count}`,
  orderTitle: 'How these are put in order',
  order:
    'How close they are to your words comes first. Then whether they are made for your need, how many of their rules we know you meet, what evaluations say of them, and whether businesses that we pointed to them told us that it helped. Nobody can pay to be higher.',
  ownWords: 'In your own words',
  otherWords: 'Say it in other words',
  search: 'Search',
  names: { need: 'Need', place: 'Place', sector: 'Work', size: 'People', age: 'Age', stage: 'Stage' },
  fromRegister: 'From the register',
  ask: 'Ask a person',
  askWords: 'Everything you told us goes with your question: you repeat nothing. A named team answers, by a date.',
  near: 'Near you',
  unchecked: 'Details to be checked',
  keep: 'Keep this',
  send: 'E-mail it to me, or tell me when something new comes',
  print: 'A page to print',
  back: 'Back to the results',
  home: 'Find support',
  questions: {
    need: 'What do you need most?',
    place: 'Where is the business?',
    sector: 'What does the business do?',
    size: 'How many people work in it, besides the owners?',
    age: 'How long has it traded?',
    stage: 'How are things going?'
  },
  nextQuestion: 'Next question',
  narrow: 'Narrow the results',
  ratherNot: 'I would rather not say',
  postcode: 'Postcode, or its first half',
  postcodeHint: 'Like LS1 4AP, or LS1. It is used for this search alone.',
  postcodeWrong: 'Enter a UK postcode, like LS1 4AP, or its first half, like LS1',
  choose: 'Choose what is nearest',
  firm: {
    title: 'Find your company',
    lead: 'We take its age, place and kind of work from the public register, and show you what we took. You can take it off again.',
    name: 'Name or company number',
    find: 'Find',
    none: 'No company on the register has that name or number.',
    without: 'Not there, or not registered? [Go on without it].'
  },
  printed: {
    title: 'Support, to print',
    heading: (day: string) => `Support for your business, ${day}`,
    said: (words: string) => `You told us: ${words}.`,
    nothing: 'You told us nothing, so this is everything.',
    mayFit: 'May fit'
  }
}

const cy: typeof en = {
  begin: {
    title: 'Dod o hyd i gymorth i’ch busnes',
    lead: 'Dywedwch beth sydd ei angen arnoch fel y byddech wrth ffrind. Gofynnwn chwe chwestiwn byr ar y mwyaf, llai os na fyddent yn newid dim, a dywedwn wrthych pam mae pob canlyniad yno.',
    need: 'Beth sydd ei angen arnoch?',
    needHint:
      'Fel “arian i gyflogi prentis” neu “cwsmer yn gwrthod talu”. Yn Saesneg y mae’r catalog: mae geiriau Saesneg yn cael mwy o ganlyniadau.',
    where: 'Ble rydych chi? (dewisol)',
    whereHint: 'Cod post, neu ei hanner cyntaf',
    find: 'Dod o hyd i gymorth',
    orAbout: 'Neu dechreuwch gyda’r pwnc',
    registered:
      'A yw eich cwmni ar y gofrestr? [Defnyddiwch yr hyn y mae’r llywodraeth yn ei wybod eisoes], fel y cewch lai o gwestiynau.',
    open: (count) => `Mae ${count} math o gymorth ar agor heddiw, yn y pedair gwlad. Ni ddangosir dim sydd wedi cau.`
  },
  title: (count) => `Cymorth i’ch busnes: cafwyd ${count}`,
  heading: (count) => `${count} math o gymorth i chi edrych arno`,
  again: 'Dechrau eto',
  talk: 'Yn well gennych siarad â rhywun? [Gofynnwch i berson]',
  unanswered:
    'Nid oes dim y gwyddom amdano yn sôn am y geiriau hyn, felly dyma bopeth sydd ar agor. Dywedwch ef mewn geiriau eraill, neu gofynnwch i berson.',
  noneTitle: 'Nid oes dim yn y catalog yn gweddu i’r hyn a ddywedoch',
  none: 'Tynnwch ateb i ffwrdd uchod, dywedwch ef mewn geiriau eraill, neu gofynnwch i berson: mae swyddfa sector yn gwybod am yr hyn nad yw ar restr.',
  ruledOut: (count) => `Mae ${count} arall yn ateb yr un angen, ond i leoedd eraill neu fusnesau eraill.`,
  fits: 'Yn gweddu i’r hyn a ddywedoch',
  mayFit: 'Gall weddu: mae’n dibynnu ar rywbeth na wyddom',
  nearly: 'Bron â gweddu',
  compare: 'Cymharu’r rhai a diciwyd',
  toCompare: 'Canlyniadau, i’w cymharu',
  showAll: (count) => `Dangos pob un o’r ${count}`,
  orderTitle: 'Sut y rhoddir y rhain mewn trefn',
  order:
    'Daw pa mor agos ydynt at eich geiriau yn gyntaf. Wedyn a ydynt wedi’u gwneud at eich angen, faint o’u rheolau y gwyddom eich bod yn eu bodloni, beth mae gwerthusiadau’n ei ddweud amdanynt, ac a ddywedodd busnesau a anfonwyd atynt eu bod wedi helpu. Ni all neb dalu i fod yn uwch.',
  ownWords: 'Yn eich geiriau eich hun',
  otherWords: 'Dywedwch ef mewn geiriau eraill',
  search: 'Chwilio',
  names: { need: 'Angen', place: 'Lle', sector: 'Gwaith', size: 'Pobl', age: 'Oed', stage: 'Cyfnod' },
  fromRegister: 'O’r gofrestr',
  ask: 'Gofyn i berson',
  askWords:
    'Mae popeth a ddywedoch yn mynd gyda’ch cwestiwn: nid oes rhaid ailadrodd dim. Bydd tîm a enwir yn ateb, erbyn dyddiad.',
  near: 'Yn agos atoch',
  unchecked: 'Manylion i’w gwirio',
  keep: 'Cadw hwn',
  send: 'E-bostiwch ef ataf, neu dywedwch wrthyf pan ddaw rhywbeth newydd',
  print: 'Tudalen i’w hargraffu',
  back: 'Yn ôl i’r canlyniadau',
  home: 'Dod o hyd i gymorth',
  questions: {
    need: 'Beth sydd ei angen arnoch fwyaf?',
    place: 'Ble mae’r busnes?',
    sector: 'Beth mae’r busnes yn ei wneud?',
    size: 'Faint o bobl sy’n gweithio ynddo, heblaw’r perchnogion?',
    age: 'Ers pryd y mae’n masnachu?',
    stage: 'Sut mae pethau’n mynd?'
  },
  nextQuestion: 'Y cwestiwn nesaf',
  narrow: 'Culhau’r canlyniadau',
  ratherNot: 'Byddai’n well gennyf beidio â dweud',
  postcode: 'Cod post, neu ei hanner cyntaf',
  postcodeHint: 'Fel CF10 3NQ, neu CF10. Fe’i defnyddir ar gyfer y chwiliad hwn yn unig.',
  postcodeWrong: 'Rhowch god post yn y DU, fel CF10 3NQ, neu ei hanner cyntaf, fel CF10',
  choose: 'Dewiswch yr agosaf',
  firm: {
    title: 'Dod o hyd i’ch cwmni',
    lead: 'Cymerwn ei oed, ei le a’i fath o waith o’r gofrestr gyhoeddus, a dangoswn i chi beth a gymerwyd. Gallwch ei dynnu i ffwrdd eto.',
    name: 'Enw neu rif y cwmni',
    find: 'Chwilio',
    none: 'Nid oes gan yr un cwmni ar y gofrestr yr enw na’r rhif hwnnw.',
    without: 'Ddim yno, neu heb ei gofrestru? [Ewch ymlaen hebddo].'
  },
  printed: {
    title: 'Cymorth, i’w argraffu',
    heading: (day) => `Cymorth i’ch busnes, ${day}`,
    said: (words) => `Dywedoch wrthym: ${words}.`,
    nothing: 'Ni ddywedoch ddim wrthym, felly dyma bopeth.',
    mayFit: 'Gall weddu'
  }
}

/** The pages of the finder, but for what a result says of itself. */
export const finderWords: InLanguages<typeof en> = { en, cy }
