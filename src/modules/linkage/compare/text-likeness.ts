/** Jaro-Winkler likeness from 0 to 1, as DuckDB's jaro_winkler_similarity works it out: the prefix counts above 0.7. */
export function jaroWinkler(a: string, b: string): number {
  const jaro = jaroOf(a, b)
  if (jaro <= 0.7) return jaro
  let prefix = 0
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1
  if (a === '' || b === '') return 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenB = new Uint8Array(b.length)
  const fromA: number[] = []
  for (let at = 0; at < a.length; at++) {
    const end = Math.min(b.length, at + reach + 1)
    for (let to = Math.max(0, at - reach); to < end; to++) {
      if (takenB[to] || a.charCodeAt(at) !== b.charCodeAt(to)) continue
      takenB[to] = 1
      fromA.push(a.charCodeAt(at))
      break
    }
  }
  const matches = fromA.length
  if (matches === 0) return 0
  let swaps = 0
  let nth = 0
  for (let to = 0; to < b.length; to++) {
    if (!takenB[to]) continue
    if (fromA[nth] !== b.charCodeAt(to)) swaps += 1
    nth += 1
  }
  return (matches / a.length + matches / b.length + (matches - Math.floor(swaps / 2)) / matches) / 3
}

/** How many letters must be put in, left out or changed to make one text of the other; above `most` it stops counting. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    let least = row
    for (let at = 1; at <= b.length; at++) {
      const changed = (before[at - 1] ?? 0) + (a.charCodeAt(row - 1) === b.charCodeAt(at - 1) ? 0 : 1)
      const cost = Math.min(changed, (before[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1)
      now.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = now
  }
  return before[b.length] ?? most + 1
}
