import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

const question = z.object({
  id: z.number(),
  month: z.string(),
  department: z.string(),
  heading: z.string().nullable(),
  body: z.string()
})

export type Question = z.infer<typeof question>

/** Reads the written questions kept for training, in order of month. */
export function loadQuestions(path: string): Question[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => question.parse(JSON.parse(line)))
}
