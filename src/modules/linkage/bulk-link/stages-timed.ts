export type Stage = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>
export type StagesTimed = { seconds: number; cpu_seconds: number; peak_mb: number; stages: Record<string, number> }

/** Says how long each stage of a run took, and keeps it; with what the whole process needed, for whoever plans the machine. */
export function stagesTimed(say: (words: string) => void): { stage: Stage; result: () => StagesTimed } {
  const begun = performance.now()
  const stages: Record<string, number> = {}
  const since = (from: number) => Number(((performance.now() - from) / 1000).toFixed(2))
  return {
    stage: async (name, work) => {
      const from = performance.now()
      const done = await work()
      stages[name] = since(from)
      say(`${name}: ${stages[name]} s`)
      return done
    },
    result: () => {
      const { user, system } = process.cpuUsage()
      return {
        seconds: since(begun),
        cpu_seconds: Number(((user + system) / 1e6).toFixed(2)),
        peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
        stages
      }
    }
  }
}
