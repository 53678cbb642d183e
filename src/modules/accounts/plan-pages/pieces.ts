export type Piece = { kind: 'kept' | 'out' | 'in'; words: string }

/** Lines of two texts in order, by their longest common run of lines: kept, taken out, put in. */
export function pieces(before: readonly string[], after: readonly string[]): Piece[] {
  const longest = lengths(before, after)
  const found: Piece[] = []
  let [a, b] = [0, 0]
  while (a < before.length || b < after.length) {
    const [out, put] = [before[a], after[b]]
    if (out !== undefined && out === put) {
      found.push({ kind: 'kept', words: out })
      a++
      b++
    } else if (out !== undefined && (put === undefined || at(longest, a + 1, b) >= at(longest, a, b + 1))) {
      found.push({ kind: 'out', words: out })
      a++
    } else if (put !== undefined) {
      found.push({ kind: 'in', words: put })
      b++
    }
  }
  return found
}

const at = (table: readonly (readonly number[])[], a: number, b: number) => table[a]?.[b] ?? 0

/** How many lines the rests of both texts have in common, from every place on. */
function lengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let a = before.length - 1; a >= 0; a--)
    for (let b = after.length - 1; b >= 0; b--) {
      const row = table[a]
      if (row)
        row[b] =
          before[a] === after[b] ? at(table, a + 1, b + 1) + 1 : Math.max(at(table, a + 1, b), at(table, a, b + 1))
    }
  return table
}
