import { z } from 'zod'

const MOST = 4

/** Which schemes stand side by side, in the order they were chosen. */
export const CompareAsked = z.object({
  scheme: z
    .preprocess(
      (given) => (given === undefined ? [] : [...new Set([given].flat())]),
      z.array(z.string().trim().min(1).max(120))
    )
    .pipe(
      z.array(z.string()).min(2, 'Choose at least two to compare').max(MOST, `Choose no more than ${MOST} to compare`)
    )
})
