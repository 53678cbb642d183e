import type { Model } from './model.ts'

/** The weights we ship. `npm run so -- link evaluate … --learn-fraction` shows what learning from a source would add. */
export const SHIPPED_MODEL: Model = {
  version: '2026-11',
  start: -2.74,
  bits: {
    name: [8.02, 5.51, 8.31, 2.45, 5.24, 2.29, 1.92, 0.96, -1.14, -0.95, -2.04, -5.1, -0.57, -10.58],
    rarity: [0.68, -0.03, -0.85, -1.68, -1.6, 1.82],
    figures: [3.53, 0, -0.95, -6.64],
    form: [-0.15, 0, -4.69],
    number: [12.67, 3.67, -5.33, 0],
    place: [3.52, 3.91, 4.32, -0.15, -0.43, 0.37, -1.09, 0],
    sic: [0.76, -4.29, -3.62, -2.55, 0]
  },
  together: [
    [-0.58, 1.37, 2.82, 0.7],
    [-0.05, -0.49, 1.08, 1.71],
    [0.19, -2.73, -1.45, -1.07],
    [0.62, -0.38, -1.56, -0.85]
  ],
  calibration: { shift: 2.93, stretch: 1.1 }
}
