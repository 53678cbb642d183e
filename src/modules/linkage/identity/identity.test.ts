import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictIn } from './conflict-in.ts'
import type { Identity } from './identity.ts'
import { placesOf } from './places-of.factory.ts'
import { standsFor } from './stands-for.ts'

const BUSINESSES = ['b0', 'b1', 'b2', 'b3', 'b4']
const RECORDS = ['r0', 'r1', 'r2']
/** Not the order of the names, so that who stands for the others is seen to follow rank. */
const rank = (id: string) => `${(Number(id.slice(1)) * 5) % 7} ${id}`

const NOTHING: Identity = { merges: [], apart: [], same: [], different: [], linked: [] }

const business = fc.constantFrom(...BUSINESSES)
const record = fc.constantFrom(...RECORDS)
const step = fc.oneof(
  fc.record({ do: fc.constant('merge' as const), a: business, b: business }),
  fc.record({ do: fc.constant('merge' as const), a: business, b: business }),
  fc.record({ do: fc.constant('apart' as const), a: business, b: business }),
  fc.record({ do: fc.constant('link' as const), a: record, b: business }),
  fc.record({ do: fc.constant('same' as const), a: record, b: business }),
  fc.record({ do: fc.constant('different' as const), a: record, b: business }),
  fc.record({ do: fc.constant('split' as const), a: record, b: business }),
  fc.record({ do: fc.constant('undo' as const), which: fc.nat(30) })
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
type Edge = { to: 'merges' | 'apart' | 'same' | 'different' | 'linked'; pair: readonly [string, string] }

const without = (identity: Identity, { to, pair }: Edge): Identity => ({
  ...identity,
  [to]: identity[to].filter((one) => one !== pair)
})
const including = (identity: Identity, { to, pair }: Edge): Identity => ({ ...identity, [to]: [...identity[to], pair] })

/** The edges a step would add and take away, as the operations do; undefined for what they refuse without asking. */
function edgesOf(step: Step, identity: Identity): { add: Edge[]; drop: Edge[] } | undefined {
  if (step.do === 'undo') {
    const all = (['merges', 'apart', 'same', 'different', 'linked'] as const).flatMap((to) =>
      identity[to].map((pair) => ({ to, pair }))
    )
    const edge = all[step.which % Math.max(1, all.length)]
    return edge && { add: [], drop: [edge] }
  }
  const top = standsFor(identity, rank)
  const standing = (id: string) => top.get(id) ?? id
  const pair = [step.a, step.b] as const
  const own = identity.same.filter(([r]) => r === step.a).map((one) => ({ to: 'same' as const, pair: one }))
  if (step.do === 'merge')
    return standing(step.a) === standing(step.b) ? undefined : { add: [{ to: 'merges', pair }], drop: [] }
  if (step.do === 'apart') return step.a === step.b ? undefined : { add: [{ to: 'apart', pair }], drop: [] }
  // A later run takes the place of the one before.
  const before = identity.linked.filter(([r]) => r === step.a).map((one) => ({ to: 'linked' as const, pair: one }))
  if (step.do === 'link') return { add: [{ to: 'linked', pair }], drop: before }
  if (step.do === 'different') return { add: [{ to: 'different', pair }], drop: [] }
  if (step.do === 'same') return own.length ? undefined : { add: [{ to: 'same', pair }], drop: [] }
  const from = placesOf(identity, rank).get(step.a)
  if (!from || from === standing(step.b)) return undefined
  return {
    add: [
      { to: 'different', pair: [step.a, from] },
      { to: 'same', pair }
    ],
    drop: own
  }
}

const seen = (identity: Identity) => ({
  businesses: [...standsFor(identity, rank)].sort(),
  records: [...placesOf(identity, rank)].sort()
})
test('ten thousand histories: nothing set apart is ever joined, every undo restores exactly, the order makes no difference', () => {
  let refused = 0
  let joined = 0
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 8, maxLength: 18 }),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      (steps, dice) => {
        let identity = NOTHING
        for (const one of steps) {
          const edges = edgesOf(one, identity)
          if (!edges) continue
          const next = edges.add.reduce(including, edges.drop.reduce(without, identity))
          if (conflictIn(next)) {
            refused += 1
            continue
          }
          const back = edges.drop.reduce(including, edges.add.reduce(without, next))
          expect(seen(back)).toEqual(seen(identity))
          identity = next
          nothingApartIsJoined(identity)
        }
        joined += identity.merges.length
        anyOrderGivesTheSame(identity, dice)
      }
    ),
    { numRuns: 10_000, seed: 20_261_127 }
  )
  // The histories are worth something only if they meet both.
  expect(refused).toBeGreaterThan(5_000)
  expect(joined).toBeGreaterThan(5_000)
})

function nothingApartIsJoined(identity: Identity) {
  const top = standsFor(identity, rank)
  const standing = (id: string) => top.get(id) ?? id
  for (const [a, b] of identity.apart) if (standing(a) === standing(b)) throw new Error(`${a} and ${b} were joined`)
  const places = placesOf(identity, rank)
  for (const [r, b] of identity.different) if (places.get(r) === standing(b)) throw new Error(`${r} was linked to ${b}`)
  for (const [id, to] of top) if (top.get(to) !== to) throw new Error(`${id} leads to ${to}, which leads on`)
}

/** The same words, said in another order: each is still accepted, and all ends where it did. */
function anyOrderGivesTheSame(identity: Identity, dice: Iterator<number>) {
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((one) => ({ one, at: dice.next().value ?? 0 }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  const other: Identity = {
    merges: shuffled(identity.merges.map(([a, b]) => [b, a] as const)),
    apart: shuffled(identity.apart),
    same: shuffled(identity.same),
    different: shuffled(identity.different),
    linked: shuffled(identity.linked)
  }
  for (let at = 1; at <= other.merges.length; at += 1)
    if (conflictIn({ ...other, merges: other.merges.slice(0, at) }))
      throw new Error('An accepted merge was refused in another order')
  expect(seen(other)).toEqual(seen(identity))
}

test('who stands for others is the first in rank, and the others lead straight there', () => {
  const chain: Identity = {
    ...NOTHING,
    merges: [
      ['b3', 'b4'],
      ['b4', 'b1'],
      ['b1', 'b0']
    ]
  }
  expect([...standsFor(chain, rank)].map(([, to]) => to)).toEqual(['b0', 'b0', 'b0', 'b0'])
  expect(conflictIn({ ...chain, apart: [['b3', 'b0']] })).toEqual({ kind: 'apart', one: 'b3', other: 'b0' })
  expect(conflictIn({ ...chain, same: [['r0', 'b4']], different: [['r0', 'b0']] })).toEqual({
    kind: 'record',
    record: 'r0',
    same: 'b4',
    different: 'b0'
  })
})
