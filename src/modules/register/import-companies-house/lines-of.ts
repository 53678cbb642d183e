import { isUtf8 } from 'node:buffer'

export type Line = { text: string } | { problem: string }

const LONGEST_LINE = 1_048_576

/** The lines of a file, a block at a time, without their ends; memory stays constant whatever the size of the file. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<Line>> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    const all = rest.length ? Buffer.concat([rest, bytes]) : bytes
    const end = all.lastIndexOf(10) + 1
    if (end > 0) yield linesIn(all.subarray(0, end))
    rest = all.subarray(end)
    if (rest.length > LONGEST_LINE) {
      yield [{ problem: 'the line is longer than 1 MB, so this is not a file of rows' }]
      return
    }
  }
  if (rest.length) yield linesIn(rest)
}

function* linesIn(block: Buffer): Generator<Line> {
  const sound = isUtf8(block)
  const text = sound ? block.toString('utf8') : block.toString('latin1')
  let from = 0
  while (from < text.length) {
    const end = text.indexOf('\n', from)
    const stop = end < 0 ? text.length : end
    const line = text.slice(from, text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop)
    // In latin1 a character is a byte, so the bytes of the line come back to be looked at by themselves.
    yield sound ? { text: line } : checked(Buffer.from(line, 'latin1'))
    from = stop + 1
  }
}

const checked = (bytes: Buffer): Line =>
  isUtf8(bytes) ? { text: bytes.toString('utf8') } : { problem: 'the line is not UTF-8 text' }
