import { expect, test } from 'vitest'
import { useVisitors } from './browser/visitors.ts'
import { AT_A_DESK } from './browser/way.ts'

const arrive = useVisitors()
const MOST = 150_000

test('the first page and all it loads is 150 kB or less, and everything comes from us', async () => {
  const { page } = await arrive(AT_A_DESK)
  const finished: Promise<{ url: string; bytes: number }>[] = []
  page.on('requestfinished', (request) =>
    finished.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
        url: request.url(),
        bytes: responseBodySize + responseHeadersSize
      }))
    )
  )
  await page.goto('/', { waitUntil: 'networkidle' })
  const loaded = await Promise.all(finished)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  process.stdout.write(`first page: ${loaded.length} files, ${total} bytes\n`)
  expect(loaded.length).toBeGreaterThan(3)
  expect(loaded.filter(({ url }) => new URL(url).origin !== new URL(page.url()).origin)).toEqual([])
  expect(total).toBeLessThanOrEqual(MOST)
})
