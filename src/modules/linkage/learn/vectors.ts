/** Pairs that compare alike, counted: `levels` has one number for each feature, `yes` and `no` how many were one business or not. */
export type Vector = { levels: readonly number[]; yes: number; no: number }

/** How many levels each feature has; the features of a vector are in this order. */
export type Shape = readonly number[]

/** Where the weights of each feature begin in one long row, the start weight being the first of all. */
export function offsetsOf(shape: Shape): number[] {
  let at = 1
  return shape.map((levels) => {
    const from = at
    at += levels
    return from
  })
}

export const widthOf = (shape: Shape) => shape.reduce((sum, levels) => sum + levels, 1)
