export type Way = { script: boolean; width: number }

/** The ways in which every journey is gone: with and without JavaScript, at a desk and on a telephone. */
export const WAYS: readonly (Way & { named: string })[] = [
  { script: true, width: 1280 },
  { script: false, width: 375 },
  { script: true, width: 375 },
  { script: false, width: 1280 }
].map((way) => ({ ...way, named: `${way.script ? 'with' : 'without'} JavaScript at ${way.width} px` }))

/** The two of them that differ most. */
export const FARTHEST_WAYS = WAYS.slice(0, 2)

export const AT_A_DESK: Way = { script: true, width: 1280 }
