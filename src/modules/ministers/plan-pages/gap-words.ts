type Solved = { gap: string; seconds: string; figures: { proved: boolean } }

const FAR = 0.1

/**
 * How far a plan can be from the best there is. A bound that was still far off when time was up says nothing of the plan: then it is
 * said that nothing was proved, and no per cent is given.
 */
export function gapWords({ gap, seconds, figures }: Solved): { value: string; note: string } {
  const share = Number(gap)
  if (!figures.proved && share > FAR)
    return { value: 'Not known', note: `time was up after ${seconds} s: solve it again` }
  const value = `${(share * 100).toFixed(2)}%`
  return { value, note: figures.proved ? `proved in ${seconds} s` : `when time was up, after ${seconds} s` }
}
