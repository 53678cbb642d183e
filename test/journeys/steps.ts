type Step = <T>(words: string, run: () => Promise<T>) => Promise<T>

const step =
  (kind: string): Step =>
  async (words, run) => {
    try {
      return await run()
    } catch (error) {
      throw new Error(`${kind} ${words}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
  }

/** The parts of a story; one that fails says in which part. */
export const GIVEN = step('GIVEN')
export const WHEN = step('WHEN')
export const THEN = step('THEN')
