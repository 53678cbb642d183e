import { type Answers, QUESTIONS, type Question } from './answers.ts'

type Changes = { [K in Question | 'q' | 'business']?: string | undefined } & { skip?: readonly Question[] }

/** The address of the finder with these answers, some of them changed: everything a person said stands in it. */
export function finderAddress(answers: Answers, changes: Changes = {}, path = '/support'): string {
  const said = { ...answers, ...changes }
  const query = new URLSearchParams()
  if (said.q) query.set('q', said.q)
  for (const question of QUESTIONS) {
    const answer = said[question]
    if (answer) query.set(question, answer)
  }
  if (said.business) query.set('business', said.business)
  if (said.skip.length) query.set('skip', said.skip.join(','))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
