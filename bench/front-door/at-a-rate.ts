export type Spread = { count: number; failed: number; p50: number; p95: number; p99: number }

/**
 * Starts one request every so often whatever became of those before, so that a slow answer is not hidden by waiting for it;
 * each is measured from the moment it was due.
 */
export async function atARate(
  perSecond: number,
  seconds: number,
  one: (n: number) => Promise<boolean>
): Promise<Spread> {
  const times: number[] = []
  let failed = 0
  const running: Promise<void>[] = []
  const begin = performance.now()
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = begin + (n * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resume) => setTimeout(resume, wait))
    running.push(
      one(n)
        .catch(() => false)
        .then((good) => {
          if (!good) failed += 1
          times.push(performance.now() - due)
        })
    )
  }
  await Promise.all(running)
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { count: times.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
