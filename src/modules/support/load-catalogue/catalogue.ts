import type { Compiled } from '../eligibility/compile-schemes.ts'
import type { Rule } from '../eligibility/expression.ts'
import type { SchemeContent } from '../scheme/scheme.schema.ts'
import type { LocalHelpRow } from '../tables.ts'

export type CatalogueScheme = SchemeContent & {
  id: string
  slug: string
  historic: boolean
  sourceCode: string
  /** All it demands: place, sector, size, age, stage, form, and its own. */
  demands: readonly Rule[]
  /** Of those whom it was pointed out to, the share it helped, pulled towards a half while few have said. */
  helped: number
  /** What businesses said of it after their case: undefined while nobody has. A share from 0 to 1, and how many said so. */
  said?: { share: number; voices: number }
}

/** Everything published, ready to be decided and searched; made once for each change of the catalogue. */
export type Catalogue = {
  stamp: string
  schemes: readonly CatalogueScheme[]
  /** Where the schemes stand, in the order of their slugs: the last word between results of the same fit. */
  bySlug: Int32Array
  compiled: Compiled
  /** Everybody there is to talk to near a business, in the order of choosing. */
  help: readonly LocalHelpRow[]
}
