import type { Locator } from 'playwright-core'

/** What a part of a page says, in one line. */
export const wordsOf = async (part: Locator): Promise<string> =>
  ((await part.textContent()) ?? '').replaceAll(/\s+/g, ' ').trim()
