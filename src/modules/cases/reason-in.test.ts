import { expect, test } from 'vitest'
import { reasonIn } from './reason-in.ts'
import { chooseOffice } from './text-router/choose-office.ts'
import { readIssue } from './text-router/read-issue.ts'
import { sectorCodes } from './text-router/sector-codes.ts'
import { aTextRouter } from './text-router/text-router.factory.ts'

const router = aTextRouter()
const TEXTS = [
  'The grid operator will not give us a connection date',
  'The inspector disagrees about the rate on our goods',
  'NICE turned down our cancer drug and we want to understand why',
  'Our VAT return and our export licence are both late, and the Health and Safety Executive will not answer',
  'We make video games and our visa for a designer was refused',
  'Mae’r popty newydd yn aros am drwydded ers mis Mawrth.',
  ''
]
const SIC = [{ sector: 'CI' as const, basis: 'SIC', confidence: 0.9 }]

/** Every reason the router gives of these texts, with offices open and closed, and with and without the register. */
const reasons = TEXTS.flatMap((text) => {
  const reading = readIssue(router, text)
  const offices = [new Set(sectorCodes), new Set<never>()].flatMap((openSectors) =>
    [[], SIC].map((sectors) => chooseOffice(reading, { sectors, openSectors }))
  )
  return [...reading.why.map((one) => one.text), ...offices.flatMap(({ why }) => why)]
})

test('every reason of the router is known in Welsh, and keeps the words it quotes', () => {
  expect(new Set(reasons.map((one) => one.replaceAll(/“[^”]*”/g, '“”'))).size).toBeGreaterThan(10)
  expect(reasons.filter((one) => reasonIn('cy', one) === undefined)).toEqual([])
  const quoted = (text: string) => [...text.matchAll(/“[^”]*”/g)].map(String)
  for (const one of reasons) expect(quoted(reasonIn('cy', one) ?? '')).toEqual(expect.arrayContaining(quoted(one)))
  expect(
    reasons.map((one) => reasonIn('cy', one)).filter((one) => / (is|are|which|answered|looks) /.test(one ?? ''))
  ).toEqual([])
})

test('what people wrote into the map of who does what stays as they wrote it', () => {
  expect(reasonIn('cy', 'Tariffs of steel go to the trade team')).toBeUndefined()
  expect(reasonIn('en', 'Tariffs of steel go to the trade team')).toBe('Tariffs of steel go to the trade team')
})
