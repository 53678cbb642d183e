import type { InLanguages } from '../../languages.ts'

type Names = Readonly<Record<string, string>>

/** The four nations, whose bank holidays differ, as they are called in the middle of a sentence. */
export const nationWords: InLanguages<Names> = {
  en: { england: 'England', scotland: 'Scotland', wales: 'Wales', 'northern-ireland': 'Northern Ireland' },
  cy: { england: 'Lloegr', scotland: 'yr Alban', wales: 'Cymru', 'northern-ireland': 'Gogledd Iwerddon' }
}
