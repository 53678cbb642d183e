import type { Ctx } from '../../../platform/ctx.ts'

/** One record that a kept search finds now, as far as the reader may see it. */
export type FoundRecord = {
  id: string
  name: string
  href: string
  when: string
  about: string
  marking: string
  /** When somebody else last changed it; nothing, where nobody did. */
  changedAt: Date | null
}

export type KeptSearch = { id: string; asked: URLSearchParams }

/**
 * Records besides businesses that a search can be kept of. All the reader's searches are done in one go; showing says that
 * what is found is read, and not only counted.
 */
export type Searchable = {
  /** Where they are listed: a kept search is that address with what was asked there. */
  at: string
  one: string
  many: string
  words: (asked: URLSearchParams) => string
  find: (
    ctx: Ctx,
    kept: readonly KeptSearch[],
    showing: boolean
  ) => Promise<ReadonlyMap<string, readonly FoundRecord[]>>
}

const searchables: Searchable[] = []

/** Lets searches of a list of one's own be kept beside those of businesses, with what is new and changed. */
export function contributeSearchable(one: Searchable): void {
  if (!searchables.some(({ at }) => at === one.at)) searchables.push(one)
}

export const searchableOf = (search: string | null): Searchable | undefined =>
  searchables.find(({ at }) => search?.startsWith(`${at}?`))

export const allSearchables = (): readonly Searchable[] => searchables
