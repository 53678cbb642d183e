import type { Model } from './model.ts'

/** The weights we ship. `npm run so -- link evaluate … --learn-fraction` shows what learning from a source would add. */
export const SHIPPED_MODEL: Model = {
  version: '2026-11',
  start: -4,
  bits: {
    name: [6, 6, 5, 3, 4, 1, 2, 1, -1, 1, -1, -3, -3, -6],
    rarity: [4, 3, 1, -1, -3, -5],
    figures: [1, 0, -2, -6],
    form: [0.5, 0, -1.5],
    number: [12, 3, -6, 0],
    place: [5, 4, 4, 2, 1, 0.5, -1.5, 0],
    sic: [1, 0.5, 0, -0.7, 0]
  },
  together: [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0]
  ],
  calibration: { shift: 0, stretch: 1 }
}
