import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newCaseReference, readCaseReference } from './case-reference.ts'

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const reference = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 7, maxLength: 7 }).map((numbers) => {
  const queue = [...numbers]
  return newCaseReference(() => queue.shift() ?? 0)
})

test('one wrong sign is always noticed', () => {
  fc.assert(
    fc.property(reference, fc.integer({ min: 0, max: 7 }), fc.constantFrom(...SIGNS), (right, at, sign) => {
      const signs = [...right.replace(/^SO-|-/g, '')]
      fc.pre(signs[at] !== sign)
      signs[at] = sign
      expect(readCaseReference(signs.join(''))).toBeUndefined()
    })
  )
})

test('two swapped neighbours are always noticed', () => {
  fc.assert(
    fc.property(reference, fc.integer({ min: 0, max: 5 }), (right, at) => {
      const signs = [...right.replace(/^SO-|-/g, '')]
      const [a, b] = [signs[at], signs[at + 1]]
      fc.pre(a !== b)
      signs.splice(at, 2, b ?? '', a ?? '')
      expect(readCaseReference(signs.join(''))).toBeUndefined()
    })
  )
})

test('is read as people type it', () => {
  fc.assert(
    fc.property(reference, (right) => {
      for (const typed of [
        right,
        right.toLowerCase(),
        right.replaceAll('-', ''),
        ` ${right.replaceAll('-', ' ')} `,
        right.slice(3)
      ]) {
        expect(readCaseReference(typed)).toBe(right)
      }
    })
  )
})
