const LITTLE = new Set(
  `a about after all also am an and any are around as at be because been but by can could did do does doing for from get getting
give go going got had has have having he help her here him his how i if im in into is it its ive just know like looking make me
might more most much my need needs no not of off on one or other our out over own place please put really see she should so some
somebody someone something start such take than that the their them then there these they thing things this those to too trying
under up us use used using very want wants was way we were what when where which while who why will with without would you your
business businesses company firm small new uk`.split(/\s+/)
)
// “start” is little in “where do I start” and the whole matter in “start a business”; the words round it decide, in phrases.

/** The words of a text, small and without accents, in order; little ones are left out when asked. */
export function wordsOf(text: string, keepLittle = false): string[] {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/r&d/g, 'research')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return keepLittle ? words : words.filter((word) => !isLittle(word))
}

/** Whether a word says nothing of what is looked for. */
export const isLittle = (word: string) => word.length <= 1 || LITTLE.has(word)
