import type { Identity } from './identity.ts'

/**
 * Which record stands for each that was merged, itself among them: of all that are joined, directly or through others, the first
 * in rank. No chains: everyone leads straight to the one that stands.
 */
export function standsFor({ merges }: Pick<Identity, 'merges'>, rank: (id: string) => string): Map<string, string> {
  const parent = new Map<string, string>()
  const top = (id: string): string => {
    const above = parent.get(id) ?? id
    if (above === id) return id
    const found = top(above)
    parent.set(id, found)
    return found
  }
  for (const [one, other] of merges) {
    const [a, b] = [top(one), top(other)]
    const first = rank(a) <= rank(b)
    parent.set(a, first ? a : b)
    parent.set(b, first ? a : b)
  }
  return new Map([...parent.keys()].map((id) => [id, top(id)]))
}
