import type { InLanguages } from '../../../languages.ts'

const en = {
  title: 'We have your message',
  reference: 'Your reference',
  whose: 'Who looks after this',
  why: 'Why it went there',
  when: 'By when you will hear',
  counted: (nation: string) => `Counted in working days, leaving out the bank holidays of ${nation}.`,
  next: 'What happens now',
  sending: (email: string, office: string) =>
    `We are sending all this to ${email}, with a link to follow it. If another team is better placed, the ${office} stays responsible until that team accepts, and we tell you.`,
  follow: 'Follow your case'
}

const cy: typeof en = {
  title: 'Mae eich neges gennym',
  reference: 'Eich cyfeirnod',
  whose: 'Pwy sy’n gofalu am hyn',
  why: 'Pam yr aeth yno',
  when: 'Erbyn pryd y cewch ateb',
  counted: (nation) => `Wedi’i gyfrif mewn diwrnodau gwaith, gan adael gwyliau banc ${nation} allan.`,
  next: 'Beth sy’n digwydd nawr',
  sending: (email, office) =>
    `Rydym yn anfon hyn i gyd i ${email}, gyda dolen i’w ddilyn. Os yw tîm arall mewn gwell sefyllfa, mae’r ${office} yn dal yn gyfrifol nes bod y tîm hwnnw’n derbyn, a byddwn yn dweud wrthych.`,
  follow: 'Dilyn eich achos'
}

/** The page after sending. */
export const sentWords: InLanguages<typeof en> = { en, cy }
