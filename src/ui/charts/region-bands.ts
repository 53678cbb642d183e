export type Band = { from: number; to: number }

/** Five equal bands of whole numbers from 1 to at least the largest value; fewer when the values are small. */
export function regionBands(values: readonly number[]): Band[] {
  const most = Math.max(0, ...values)
  const width = roundUp(Math.max(1, most / 5))
  const count = Math.ceil(most / width)
  return Array.from({ length: count }, (_, index) => ({ from: index * width + 1, to: (index + 1) * width }))
}

/** The place of a value among the bands, 1 for the lowest; 0 when it is nought or not known. */
export function bandOf(value: number | undefined, bands: readonly Band[]): number {
  if (value === undefined || value <= 0) return 0
  return bands.findIndex(({ to }) => value <= to) + 1
}

// To 1, 2 or 5 times a power of ten, so that the key reads well.
function roundUp(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  const step = [1, 2, 5, 10].find((each) => each * power >= width) ?? 10
  return step * power
}
