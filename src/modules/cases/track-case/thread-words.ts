import type { InLanguages } from '../../../languages.ts'

const en = {
  acknowledge: { what: 'We confirm that we have it', words: 'We said that we would confirm your message' },
  firstReply: { what: 'You have a first answer', words: 'We said that you would have a first answer' },
  settle: { what: 'We aim to settle it', words: 'We aimed to settle this' },
  dateNotKept: (words: string, by: string) => `${words} by ${by}. It has not happened yet.`,
  promiseNotKept: (words: string, by: string) => `We promised by ${by}: ${words}. It has not happened yet.`,
  asked: (team: string, by: string) => `We asked ${team} to help with the answer, by ${by}.`,
  answered: (team: string) => `${team} has answered us.`,
  notTheirs: (team: string) => `${team} told us that it is not theirs to answer.`,
  about: (part: string, said: string) => `About “${part}”:\n${said}`,
  accepted: (giver: string, taker: string) =>
    `${taker} has taken this on from ${giver}, with everything you told us. You need not repeat anything.`,
  declined: (giver: string, taker: string) =>
    `${giver} asked ${taker} to take this on. ${taker} could not, so ${giver} still looks after it.`,
  passedOn: (giver: string, taker: string) =>
    `${taker} was asked to take this on, and named a better team. ${giver} still looks after it.`,
  pulledBack: (giver: string, taker: string) => `${giver} asked ${taker} to take this on, and has since taken it back.`,
  offered: (giver: string, taker: string) =>
    `${giver} has asked ${taker} to take this on. Until they accept, ${giver} still looks after it.`,
  head: (head: string) => `${head}, answers for it until one of the team takes it on.`,
  withdrawn: 'I no longer need an answer.'
}

const cy: typeof en = {
  acknowledge: {
    what: 'Byddwn yn cadarnhau bod eich neges gennym',
    words: 'Dywedasom y byddem yn cadarnhau eich neges'
  },
  firstReply: { what: 'Byddwch yn cael ateb cyntaf', words: 'Dywedasom y byddech yn cael ateb cyntaf' },
  settle: { what: 'Ein nod yw setlo’r mater', words: 'Ein nod oedd setlo hyn' },
  dateNotKept: (words, by) => `${words} erbyn ${by}. Nid yw wedi digwydd eto.`,
  promiseNotKept: (words, by) => `Gwnaethom addo erbyn ${by}: ${words}. Nid yw wedi digwydd eto.`,
  asked: (team, by) => `Rydym wedi gofyn i’r tîm hwn helpu gyda’r ateb erbyn ${by}: ${team}.`,
  answered: (team) => `Mae’r tîm hwn wedi ein hateb: ${team}.`,
  notTheirs: (team) => `Dywedodd y tîm hwn wrthym nad nhw ddylai ateb: ${team}.`,
  about: (part, said) => `Ynghylch “${part}”:\n${said}`,
  accepted: (giver, taker) =>
    `Mae ${taker} wedi cymryd hyn drosodd oddi wrth ${giver}, gyda phopeth a ddywedoch wrthym. Nid oes rhaid i chi ailadrodd dim.`,
  declined: (giver, taker) =>
    `Gofynnwyd i ${taker} gymryd hyn drosodd. Ni allai wneud hynny, felly ${giver} sy’n dal i ofalu amdano.`,
  passedOn: (giver, taker) =>
    `Gofynnwyd i ${taker} gymryd hyn drosodd, ac enwodd dîm gwell. ${giver} sy’n dal i ofalu amdano.`,
  pulledBack: (giver, taker) =>
    `Gofynnwyd i ${taker} gymryd hyn drosodd, ond mae ${giver} wedi’i gymryd yn ôl ers hynny.`,
  offered: (giver, taker) =>
    `Gofynnwyd i ${taker} gymryd hyn drosodd. Hyd nes y bydd yn derbyn, ${giver} sy’n dal i ofalu amdano.`,
  head: (head) => `${head}, sy’n gyfrifol nes bydd un o’r tîm yn cymryd yr achos.`,
  withdrawn: 'Nid oes angen ateb arnaf mwyach.'
}

/** What is told of a case beside the words people wrote: its dates, and what went on between teams. */
export const threadWords: InLanguages<typeof en> = { en, cy }
