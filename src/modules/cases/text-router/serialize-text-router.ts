import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { placesOf } from './describe-text.ts'
import { indexPhrases } from './phrase-index.ts'
import { sayingsOf } from './plain-words.ts'
import { sectorCodes } from './sector-codes.ts'
import type { TextRouter } from './text-router.ts'
import { vocabularyOf } from './vocabulary.ts'

/** Raised whenever the layout below changes: a model stored by an older program is then trained again. */
const formatVersion = 4

const share = z.object({ code: z.string(), share: z.number() })
const weights = z.object({
  linear: z.number(),
  bayes: z.number(),
  sayings: z.number(),
  pronoun: z.number(),
  knowledge: z.number(),
  certainty: z.tuple([z.number(), z.number(), z.number()])
})
const head = z.object({
  version: z.literal(formatVersion),
  knowledge: z.object({
    departments: z.array(
      z.object({ code: z.string(), name: z.string(), inParliament: z.string(), aliases: z.array(z.string()) })
    ),
    offices: z.array(z.object({ sector: z.enum(sectorCodes), title: z.string(), office: z.string() })),
    concepts: z.array(
      z.object({
        kind: z.enum(['topic', 'body', 'trade']),
        slug: z.string(),
        title: z.string(),
        departments: z.array(share),
        sectors: z.array(share),
        body: z.string().nullable(),
        phrases: z.array(z.string())
      })
    ),
    sayings: z.array(z.object({ topic: z.string(), words: z.string() }))
  }),
  mix: z.object({ member: weights, plain: weights }),
  words: z.number(),
  classes: z.number(),
  rows: z.number(),
  bayesRows: z.number(),
  sayingRows: z.number()
})

/** A trained router as bytes: a gzipped JSON head (its length first), then the arrays of the model. */
export function serializeTextRouter(router: TextRouter): Buffer {
  const { knowledge, mix, vocabulary, model, bayes, plainWords, pronouns } = router
  const head = gzipSync(
    JSON.stringify({
      version: formatVersion,
      knowledge,
      mix,
      words: vocabulary.keys.length,
      classes: model.classes,
      rows: model.scales.length,
      bayesRows: bayes.model.scales.length,
      sayingRows: plainWords.model.scales.length
    })
  )
  const length = Buffer.alloc(4)
  length.writeUInt32LE(head.length)
  const arrays = [
    vocabulary.keys,
    vocabulary.rarity,
    model.scales,
    model.bias,
    bayes.vocabulary.keys,
    bayes.model.scales,
    pronouns,
    model.bytes,
    bayes.model.bytes,
    plainWords.vocabulary.keys,
    plainWords.vocabulary.rarity,
    plainWords.model.scales,
    plainWords.model.bias,
    plainWords.model.bytes
  ]
  return Buffer.concat([
    length,
    head,
    ...arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))
  ])
}

/** Puts a router back together from serializeTextRouter's bytes; bytes of another version are refused. */
export function deserializeTextRouter(bytes: Buffer): TextRouter {
  const start = 4 + bytes.readUInt32LE(0)
  const parsed = head.parse(JSON.parse(gunzipSync(bytes.subarray(4, start)).toString('utf8')))
  const { knowledge, mix, words, classes, rows, bayesRows, sayingRows } = parsed
  let at = start
  const take = (length: number): ArrayBuffer => {
    const part = Uint8Array.from(bytes.subarray(at, at + length))
    if (part.length !== length) throw new Error('The stored routing model is cut short; train it again')
    at += length
    return part.buffer
  }
  const keys = new Uint32Array(take(words * 4))
  const rarity = new Float32Array(take(words * 4))
  const scales = new Float32Array(take(rows * 4))
  const bias = new Float32Array(take(classes * 4))
  const bayesKeys = new Uint32Array(take(bayesRows * 4))
  const bayesScales = new Float32Array(take(bayesRows * 4))
  const pronouns = new Float32Array(take(classes * 4))
  const model = { classes, scales, bias, bytes: new Int8Array(take(rows * classes)) }
  const bayes = {
    vocabulary: vocabularyOf(bayesKeys, new Float32Array(0)),
    model: {
      classes,
      scales: bayesScales,
      bias: new Float32Array(classes),
      bytes: new Int8Array(take(bayesRows * classes))
    }
  }
  const everyday = vocabularyOf(new Uint32Array(take(sayingRows * 4)), new Float32Array(take(sayingRows * 4)))
  const plainWords = {
    vocabulary: everyday,
    model: {
      classes,
      scales: new Float32Array(take(sayingRows * 4)),
      bias: new Float32Array(take(classes * 4)),
      bytes: new Int8Array(take(sayingRows * classes))
    },
    sayings: sayingsOf(knowledge, everyday)
  }
  const phrases = indexPhrases(knowledge.concepts)
  const vocabulary = vocabularyOf(keys, rarity)
  return { knowledge, phrases, places: placesOf(knowledge), vocabulary, model, bayes, plainWords, pronouns, mix }
}
