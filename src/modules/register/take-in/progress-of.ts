/** Says, at most once a second, how far a long piece of work is, how fast it goes and how long it will take. */
export function progressOf(say: (words: string) => void, total: number | undefined) {
  const begun = performance.now()
  let last = begun
  return (rows: number, done: number) => {
    const now = performance.now()
    if (now - last < 1000) return
    last = now
    const perSecond = Math.round(rows / ((now - begun) / 1000))
    const left = total && done ? Math.round(((now - begun) / 1000) * (total / done - 1)) : undefined
    say(
      `${rows.toLocaleString('en-GB')} rows read, ${perSecond.toLocaleString('en-GB')} a second${left === undefined ? '' : `, about ${left} seconds left`}`
    )
  }
}
