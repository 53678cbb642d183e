import { expect, test } from 'vitest'
import { gapWords } from './gap-words.ts'

const solved = (gap: string, proved: boolean) => gapWords({ gap, seconds: '1.2', figures: { proved } })

test('a gap that is proved or small is a per cent; a bound that was never reached is none', () => {
  expect(solved('0.0039', true)).toEqual({ value: '0.39%', note: 'proved in 1.2 s' })
  expect(solved('0.05', false)).toEqual({ value: '5.00%', note: 'when time was up, after 1.2 s' })
  expect(solved('4.2785', false)).toEqual({ value: 'Not known', note: 'time was up after 1.2 s: solve it again' })
})
