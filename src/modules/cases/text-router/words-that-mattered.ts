import type { Described } from './describe-text.ts'
import { countFeatures } from './feature-hashes.ts'
import type { Token } from './read-tokens.ts'
import type { TextRouter } from './text-router.ts'
import { placeOf } from './vocabulary.ts'

const tooCommon = new Set(
  'a an the and or of to for in on at by with from is are was were be been has have had it its this that these those we our us i my me you your they their he she his her will would can cannot could should may not no do does did if what which who whom when where why how than then there so as into about after before over under any all some more most out up'.split(
    ' '
  )
)

/** Up to four words of the text that did most to point the text model at a department rather than at any other. */
export function wordsThatMattered(router: TextRouter, described: Described, department: string): string[] {
  const at = router.knowledge.departments.findIndex((one) => one.name === department)
  const pulls = new Map<string, number>()
  for (const token of described.tokens.slice(0, 400)) {
    if (tooCommon.has(token.word) || token.word.length < 3 || pulls.has(token.written.toLowerCase())) continue
    pulls.set(token.written.toLowerCase(), pull(router, token, at))
  }
  const sorted = [...pulls].filter(([, pulled]) => pulled > 0.25).sort((a, b) => b[1] - a[1])
  return sorted.slice(0, 4).map(([word]) => word)
}

/** How far one word's own n-grams favour a department over the average of all. */
function pull(router: TextRouter, token: Token, department: number): number {
  const { keys } = countFeatures([token], { words: 1, characters: true, stems: false })
  const { classes, bytes, scales } = router.model
  let favour = 0
  for (const key of keys) {
    const feature = placeOf(router.vocabulary, key)
    if (feature < 0) continue
    const from = feature * classes
    let all = 0
    for (let k = 0; k < classes; k++) all += bytes[from + k] ?? 0
    const value = (scales[feature] ?? 0) * (router.vocabulary.rarity[feature] ?? 0)
    favour += value * ((bytes[from + department] ?? 0) - all / classes)
  }
  return favour / 10
}
