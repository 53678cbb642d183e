/** Who may read a line drawn from a record inside another: those whom both are open to. */
export function narrower(a: readonly string[], b: readonly string[]): string[] {
  if (a.includes('staff')) return [...b]
  if (b.includes('staff')) return [...a]
  return a.filter((key) => b.includes(key))
}
