/** Starts this many pieces of work a second, whether or not those before are done; how long each took from when it was due. */
export async function atARate(aSecond: number, seconds: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  const begun = performance.now()
  const all: Promise<void>[] = []
  for (let count = 0; count < aSecond * seconds; count++) {
    const due = begun + (count * 1000) / aSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait))
    all.push(work().then(() => void times.push(performance.now() - due)))
  }
  await Promise.all(all)
  return times
}

export function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms of ${times.length}`
}
