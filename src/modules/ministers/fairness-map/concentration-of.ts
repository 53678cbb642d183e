export type Concentration = {
  attendances: number
  organisations: number
  gini: number
  hhi: number
  top10: number
  once: number
  half: number
}

/**
 * How unequally attendances are shared among the organisations that had any, from how many organisations had how many.
 * `gini`: 0 where all had the same, towards 1 where one had all. `hhi` (Herfindahl–Hirschman): the sum of squared shares in
 * per cent, so 10,000 is one alone. `top10`: the share of the ten met most. `half`: the fewest that make up half of all.
 */
export function concentrationOf(counts: readonly { times: number; organisations: number }[]): Concentration {
  const rising = [...counts].sort((a, b) => a.times - b.times)
  const organisations = sum(rising.map((one) => one.organisations))
  const attendances = sum(rising.map((one) => one.times * one.organisations))
  if (organisations === 0) return { attendances, organisations, gini: 0, hhi: 0, top10: 0, once: 0, half: 0 }
  const squares = sum(rising.map(({ times, organisations: n }) => n * ((100 * times) / attendances) ** 2))
  return {
    attendances,
    organisations,
    gini: giniOf(rising, organisations, attendances),
    hhi: Math.round(squares),
    top10: ofTheMost(rising, 10) / attendances,
    once: rising.find(({ times }) => times === 1)?.organisations ?? 0,
    half: fewestThatReach(rising, attendances / 2)
  }
}

type Counts = readonly { times: number; organisations: number }[]

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0)

/** The mean difference between any two, over twice the mean: ranks are summed for each run of equal counts at once. */
function giniOf(rising: Counts, organisations: number, attendances: number): number {
  let before = 0
  let weighted = 0
  for (const { times, organisations: n } of rising) {
    weighted += times * (n * before + (n * (n + 1)) / 2)
    before += n
  }
  return (2 * weighted) / (organisations * attendances) - (organisations + 1) / organisations
}

function ofTheMost(rising: Counts, how: number): number {
  let [left, had] = [how, 0]
  for (const { times, organisations } of [...rising].reverse()) {
    const taken = Math.min(left, organisations)
    had += taken * times
    left -= taken
  }
  return had
}

function fewestThatReach(rising: Counts, wanted: number): number {
  let [left, taken] = [wanted, 0]
  for (const { times, organisations } of [...rising].reverse()) {
    const needed = Math.min(organisations, Math.ceil(left / times))
    if (left <= 0) break
    taken += needed
    left -= needed * times
  }
  return taken
}
