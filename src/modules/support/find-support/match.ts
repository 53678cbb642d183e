import type { Compiled, Decided } from '../eligibility/compile-schemes.ts'
import { type Explained, explainScheme } from '../eligibility/explain-scheme.ts'
import type { CatalogueScheme } from '../load-catalogue/catalogue.ts'
import type { Because, Hit } from '../search-support/search-support.ts'

type Judged = { scheme: CatalogueScheme; at: number; fit: number; hit: Hit | undefined }

/** A scheme as judged for a business. Why is worked out when it is looked at: most are only put in order. */
export class Match {
  readonly scheme: CatalogueScheme
  readonly at: number
  readonly fit: number
  readonly #compiled: Compiled
  readonly #decided: Decided
  readonly #hit: Hit | undefined
  #why: Explained | undefined

  constructor(compiled: Compiled, decided: Decided, { scheme, at, fit, hit }: Judged) {
    this.scheme = scheme
    this.at = at
    this.fit = fit
    this.#compiled = compiled
    this.#decided = decided
    this.#hit = hit
  }

  get why(): Explained {
    this.#why ??= explainScheme(this.#compiled, this.#decided, this.at, this.scheme.demands)
    return this.#why
  }

  /** How the words of the search led here; nothing when there were none. */
  get because(): readonly Because[] {
    return this.#hit?.because ?? []
  }
}
