/** Asks again and again until the answer is true; says what it waited for when the time is up. */
export async function eventually(what: string, isSo: () => unknown, withinMs = 15_000): Promise<void> {
  const until = Date.now() + withinMs
  for (;;) {
    if (await isSo()) return
    if (Date.now() > until) throw new Error(`Not within ${withinMs / 1000} seconds: ${what}`)
    await new Promise((resume) => setTimeout(resume, 25))
  }
}
