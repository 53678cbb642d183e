// In a word of four letters one slip makes another word: an oven is not “open”.
const SHORTEST = 5

/** The known word a misspelt one most likely meant: one slip in a short word, two in a long one; the commoner wins. */
export function nearestWord(typed: string, known: ReadonlyMap<string, number>): string | undefined {
  if (typed.length < SHORTEST || /\d/.test(typed)) return undefined
  const most = typed.length >= 8 ? 2 : 1
  let best: { word: string; slips: number; count: number } | undefined
  for (const [word, count] of known) {
    if (Math.abs(word.length - typed.length) > most) continue
    if (word[0] !== typed[0] && word[1] !== typed[1]) continue
    const slips = slipsBetween(typed, word, most)
    if (slips > most) continue
    if (!best || slips < best.slips || (slips === best.slips && count > best.count)) best = { word, slips, count }
  }
  return best?.word
}

/** Letters added, left out, changed or swapped with their neighbour; more than `most` is not worked out to the end. */
function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}
