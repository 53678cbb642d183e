import { RuleBroken } from '../../../platform/errors.ts'

export type Problem = { line: number; column?: string; words: string }

export const MOST_PROBLEMS = 50

/** Nothing of a file is taken in unless all of it can be: says what is wrong, line by line, up to a bound. */
export function fileUnusable(problems: readonly Problem[]): RuleBroken {
  const shown = problems.slice(0, MOST_PROBLEMS).map(inWords)
  const more = problems.length >= MOST_PROBLEMS ? ['  There may be more: reading stopped here'] : []
  return new RuleBroken(
    'file-unusable',
    ['Nothing was brought in, because the file cannot be read:', ...shown, ...more].join('\n'),
    'file'
  )
}

function inWords({ line, column, words }: Problem): string {
  return `  line ${line}${column ? `, column ${column}` : ''}: ${words}`
}
