import { aCase } from '../platform/an-app.ts'

export const SUBMISSIONS = 200
export const REPLIES = 50
const CLIENTS = 6

export type Submitted = {
  answers: Map<string, Set<string>>
  accepted: () => number
  replied: () => number
  answeredBy: Map<string, number>
}
type Asked = { urls: readonly string[]; token: string; onAccepted: (count: number) => void }

/**
 * Programs that refer 200 businesses, and answer every fourth: each repeats a request under the same key until it is
 * answered, however often the other side dies, as the API asks them to.
 */
export async function submitAll({ urls, token, onAccepted }: Asked): Promise<Submitted> {
  const answers = new Map<string, Set<string>>()
  const answeredBy = new Map<string, number>()
  let replied = 0
  let next = 0
  const one = async () => {
    while (next < SUBMISSIONS) {
      const at = next++
      const key = `submission-${at}`
      const payload = aCase({
        text: `Submission number ${at}: nobody tells us when we will hear.`,
        contact: { name: 'Ada Marsh', email: `b${at}@business.example` }
      })
      const { reference } = await untilAnswered(urls, at, token, '/api/v1/cases', key, payload, 201, answeredBy)
      answers.set(key, new Set([...(answers.get(key) ?? []), reference]))
      onAccepted(answers.size)
      if (at % 4 === 0) {
        const reply = { words: `Answer to number ${at}.` }
        await untilAnswered(
          urls,
          at,
          token,
          `/api/v1/cases/${reference}/replies`,
          `reply-to-${at}`,
          reply,
          200,
          answeredBy
        )
        replied += 1
        // Whoever lost an answer on the way asks again, long after.
        const again = await untilAnswered(urls, at + 1, token, '/api/v1/cases', key, payload, 201, answeredBy)
        answers.get(key)?.add(again.reference)
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, one))
  return { answers, accepted: () => answers.size, replied: () => replied, answeredBy }
}

async function untilAnswered(
  urls: readonly string[],
  first: number,
  token: string,
  path: string,
  key: string,
  payload: object,
  wanted: number,
  answeredBy: Map<string, number>
): Promise<{ reference: string }> {
  const until = Date.now() + 60_000
  for (let attempt = first; ; attempt++) {
    const url = urls[attempt % urls.length] ?? ''
    const answered = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': key, 'content-type': 'application/json' },
      body: JSON.stringify(payload),
      signal: AbortSignal.timeout(20_000)
    }).catch(() => undefined)
    // The answer may break off in the middle, too.
    const body = await answered?.json().catch(() => undefined)
    if (answered?.status === wanted && body) {
      answeredBy.set(url, (answeredBy.get(url) ?? 0) + 1)
      return body
    }
    if (answered && answered.status < 500 && body)
      throw new Error(`${path} answered ${answered.status}: ${JSON.stringify(body)}`)
    if (Date.now() > until) throw new Error(`${path} under ${key} was not answered within a minute`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
}
