const PIECE = 65_536

/** Lines for COPY, kept as bytes outside the heap as they grow, so that millions of small strings never pile up. */
export type Lines = { add(line: string): void; pieces(): Uint8Array[]; readonly count: number }

export function lines(): Lines {
  const done: Uint8Array[] = []
  let text = ''
  let count = 0
  return {
    add(line) {
      text += line
      count += 1
      if (text.length < PIECE) return
      done.push(Buffer.from(text))
      text = ''
    },
    pieces: () => (text ? [...done, Buffer.from(text)] : done),
    get count() {
      return count
    }
  }
}
