import type { InLanguages } from '../../../languages.ts'

const en = {
  emailMissing: 'Enter your e-mail address',
  emailForm: 'Enter an e-mail address in the correct format, like name@example.com',
  news: 'Select whether we may write to you when something new comes'
}

const cy: typeof en = {
  emailMissing: 'Rhowch eich cyfeiriad e-bost',
  emailForm: 'Rhowch gyfeiriad e-bost yn y fformat cywir, fel enw@enghraifft.cymru',
  news: 'Dewiswch a gawn ysgrifennu atoch pan ddaw rhywbeth newydd'
}

/** What is wrong with an answer: said in English by the operation, in the language of the page by the page. */
export const saveRefusals: InLanguages<typeof en> = { en, cy }
