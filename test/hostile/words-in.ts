import { constants, inflateRawSync, inflateSync } from 'node:zlib'

/** The words of a page, and of a PDF or Word document with its streams unpacked. */
export function wordsIn(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString() === '%PDF') return pdfWords(bytes)
  if (bytes.subarray(0, 2).toString() === 'PK') return docxWords(bytes)
  return bytes.toString('utf8')
}

function pdfWords(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) =>
    unpacked(inflateSync, bytes, index + mark.length)
  )
  const shown = streams.flatMap((stream) => [...stream.matchAll(/\[(.*?)\] TJ/gs)].map(([, parts = '']) => parts))
  return shown
    .map((parts) =>
      Buffer.from([...parts.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => hex).join(''), 'hex').toString('latin1')
    )
    .join('\n')
}

function docxWords(bytes: Buffer): string {
  const found: string[] = []
  for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4))
    found.push(unpacked(inflateRawSync, bytes, at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)))
  return found.join('\n')
}

/** What is packed from a place on, as far as it goes; what is not packed is no words. */
function unpacked(unpack: (bytes: Buffer, how: object) => Buffer, bytes: Buffer, from: number): string {
  try {
    return unpack(bytes.subarray(from), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8')
  } catch {
    return ''
  }
}
