import type { InLanguages } from '../../../languages.ts'

const en = {
  read: 'Read and answer here. The link opens your case once; you can ask for another at any time:',
  reference: (reference: string) => `Your reference is ${reference}.`,
  secrets: 'Do not send passwords or bank details.',
  canAnswer: 'You can also answer this e-mail: write above its first line.',
  cannotAnswer: 'This e-mail cannot be answered: use the link.',
  message: {
    subject: 'We have your message',
    lead: 'We have your message, and it has an owner.',
    whose: (office: string) => `Who looks after it: ${office}`,
    why: 'Why it went there:',
    when: (nation: string) => `By when you will hear, in working days of ${nation}:`,
    better: (office: string) =>
      `If another team is better placed, the ${office} stays responsible until that team accepts, and we tell you.`
  },
  question: { subject: 'A question about your case', paused: 'The clock is stopped until you answer.' },
  answer: { subject: 'An answer to your case' },
  closing: {
    subject: 'What came of your case',
    outcome: (what: string) => `Outcome: ${what}`,
    closed: 'closed',
    tellUs: 'Tell us whether this helped, or open it again within 28 days.'
  },
  owner: {
    subject: 'Who looks after your case now',
    words: (owner: string) =>
      `${owner} has taken on your case, with everything you told us. You need not repeat anything, and the dates we promised have not changed.`
  },
  link: { subject: 'Your link', words: 'You asked for a link to your case.' },
  stillClosed: {
    subject: 'Your case is closed',
    words:
      'You wrote to us about a case that is closed. We have kept your message with it, and nobody is working on it now.',
    canReopen: 'If it is not settled, open the case again on its page. The same team takes it up.',
    tooLate:
      'It was closed more than 28 days ago and cannot be opened again. If you still need help, write to us as about something new, without this reference.'
  },
  reopened: {
    subject: 'Your case is open again',
    words: (owner: string) => `Your case is open again, with the same team: ${owner}.`
  },
  notKept: {
    subject: 'We have not kept a date',
    sorry: 'We gave you a date and have not kept it. We are sorry.',
    owner: (owner: string) =>
      `Who looks after your case: ${owner}. The supervisor of that team has been told and answers for the next step.`
  },
  draft: ''
}

const cy: typeof en = {
  read: 'Darllenwch ac atebwch yma. Mae’r ddolen yn agor eich achos unwaith; gallwch ofyn am un arall unrhyw bryd:',
  reference: (reference) => `Eich cyfeirnod yw ${reference}.`,
  secrets: 'Peidiwch ag anfon cyfrineiriau na manylion banc.',
  canAnswer: 'Gallwch hefyd ateb yr e-bost hwn: ysgrifennwch uwchben ei linell gyntaf.',
  cannotAnswer: 'Ni ellir ateb yr e-bost hwn: defnyddiwch y ddolen.',
  message: {
    subject: 'Mae eich neges gennym',
    lead: 'Mae eich neges gennym, ac mae rhywun yn gyfrifol amdani.',
    whose: (office) => `Pwy sy’n gofalu amdani: ${office}`,
    why: 'Pam yr aeth yno:',
    when: (nation) => `Erbyn pryd y cewch ateb, mewn diwrnodau gwaith, gan adael gwyliau banc ${nation} allan:`,
    better: (office) =>
      `Os yw tîm arall mewn gwell sefyllfa, mae’r ${office} yn dal yn gyfrifol nes bod y tîm hwnnw’n derbyn, a byddwn yn dweud wrthych.`
  },
  question: { subject: 'Cwestiwn am eich achos', paused: 'Mae’r cloc wedi’i stopio nes i chi ateb.' },
  answer: { subject: 'Ateb i’ch achos' },
  closing: {
    subject: 'Beth ddaeth o’ch achos',
    outcome: (what) => `Canlyniad: ${what}`,
    closed: 'wedi’i gau',
    tellUs: 'Dywedwch wrthym a oedd hyn o gymorth, neu agorwch yr achos eto o fewn 28 diwrnod.'
  },
  owner: {
    subject: 'Pwy sy’n gofalu am eich achos nawr',
    words: (owner) =>
      `Mae ${owner} wedi cymryd eich achos, gyda phopeth a ddywedoch wrthym. Nid oes rhaid i chi ailadrodd dim, ac nid yw’r dyddiadau a addawyd gennym wedi newid.`
  },
  link: { subject: 'Eich dolen', words: 'Gofynnoch am ddolen i’ch achos.' },
  stillClosed: {
    subject: 'Mae eich achos wedi’i gau',
    words:
      'Ysgrifennoch atom am achos sydd wedi’i gau. Rydym wedi cadw eich neges gydag ef, ac nid oes neb yn gweithio arno nawr.',
    canReopen: 'Os nad yw wedi’i setlo, agorwch yr achos eto ar ei dudalen. Bydd yr un tîm yn ei gymryd.',
    tooLate:
      'Caewyd ef fwy na 28 diwrnod yn ôl ac ni ellir ei agor eto. Os oes angen help arnoch o hyd, ysgrifennwch atom fel am rywbeth newydd, heb y cyfeirnod hwn.'
  },
  reopened: {
    subject: 'Mae eich achos ar agor eto',
    words: (owner) => `Mae eich achos ar agor eto, gyda’r un tîm: ${owner}.`
  },
  notKept: {
    subject: 'Nid ydym wedi cadw dyddiad',
    sorry: 'Rhoesom ddyddiad i chi ac nid ydym wedi’i gadw. Mae’n ddrwg gennym.',
    owner: (owner) =>
      `Pwy sy’n gofalu am eich achos: ${owner}. Mae goruchwyliwr y tîm hwnnw wedi cael gwybod ac yn gyfrifol am y cam nesaf.`
  },
  draft: 'Cyfieithiad drafft yw Cymraeg y neges hon, i’w wirio gan gyfieithydd.'
}

/** Every letter to the business of a case. */
export const letterWords: InLanguages<typeof en> = { en, cy }
