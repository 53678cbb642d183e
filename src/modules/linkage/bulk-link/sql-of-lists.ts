/** A text as a SQL literal. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** A list of numbers as a SQL literal that is read by a level, which counts from 0. */
export const byLevel = (bits: readonly number[], level: string) => `([${bits.join(', ')}]::double[])[${level} + 1]`

/** `when` branches for a table of words and what each stands for. */
export const cases = (column: string, words: Readonly<Record<string, string>>) =>
  Object.entries(words)
    .map(([word, as]) => `when ${column} = ${quoted(word)} then ${quoted(as)}`)
    .join(' ')

export const listed = (words: Iterable<string>) => [...words].map(quoted).join(', ')
