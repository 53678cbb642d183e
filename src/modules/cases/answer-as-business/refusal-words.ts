import type { InLanguages } from '../../../languages.ts'

const en = {
  messageMissing: 'Write your message',
  messageLong: 'Your message must be 8,000 characters or fewer',
  helpedMissing: 'Select whether this helped',
  stillOpen: 'You can say whether this helped once it is closed',
  closed: 'This case is closed. Reopen it first',
  alreadyOpen: 'This case is already open',
  reopenTooLate: 'This was closed more than 28 days ago. Tell us about the problem again and give this reference',
  referenceMissing: 'Enter your reference',
  referenceForm: 'Check your reference: it looks like SO-ABCD-2345'
}

const cy: typeof en = {
  messageMissing: 'Ysgrifennwch eich neges',
  messageLong: 'Rhaid i’ch neges fod yn 8,000 nod neu lai',
  helpedMissing: 'Dewiswch a oedd hyn o gymorth',
  stillOpen: 'Gallwch ddweud a oedd hyn o gymorth ar ôl iddo gael ei gau',
  closed: 'Mae’r achos hwn wedi’i gau. Agorwch ef eto yn gyntaf',
  alreadyOpen: 'Mae’r achos hwn ar agor eisoes',
  reopenTooLate: 'Caewyd hwn fwy na 28 diwrnod yn ôl. Dywedwch wrthym am y broblem eto a rhowch y cyfeirnod hwn',
  referenceMissing: 'Rhowch eich cyfeirnod',
  referenceForm: 'Gwiriwch eich cyfeirnod: mae’n edrych fel SO-ABCD-2345'
}

/** What is wrong with what a business does in its own case. */
export const answerRefusals: InLanguages<typeof en> = { en, cy }
