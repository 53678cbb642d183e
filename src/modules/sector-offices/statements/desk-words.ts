import type { InLanguages } from '../../../languages.ts'

const en = { tellUs: '[Tell us] and it reaches the central desk.', email: 'E-mail:', phone: 'Telephone:' }

const cy: typeof en = {
  tellUs: '[Dywedwch wrthym] a bydd yn cyrraedd y ddesg ganolog.',
  email: 'E-bost:',
  phone: 'Ffôn:'
}

export const deskWords: InLanguages<typeof en> = { en, cy }
