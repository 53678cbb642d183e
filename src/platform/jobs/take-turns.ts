import type { Log } from '../log.ts'

export type Turns = { nudge(): void; stop(): Promise<void> }

/** Takes one turn after another while there is work, and otherwise rests until the time is up or somebody nudges. */
export function takeTurns(turn: () => Promise<number>, restMs: number, log: Log, onFailure: string): Turns {
  let stopped = false
  let nudged = false
  let wake = () => {}
  const rest = () =>
    new Promise<void>((resume) => {
      const timer = setTimeout(resume, restMs)
      wake = () => {
        clearTimeout(timer)
        resume()
      }
    })
  const running = (async () => {
    while (!stopped) {
      nudged = false
      const done = await turn().catch((error) => {
        log.error({ err: error }, onFailure)
        return 0
      })
      if (!done && !nudged && !stopped) await rest()
    }
  })()
  return {
    nudge() {
      nudged = true
      wake()
    },
    stop() {
      stopped = true
      wake()
      return running
    }
  }
}
