const PIECE = 65_536

/** Lines for COPY, kept as bytes outside the heap as they come, so that millions of small strings never pile up. */
export type Lines = { add(line: string): void; pieces(): Uint8Array[]; readonly count: number }

export function lines(): Lines {
  const done: Buffer[] = []
  let piece: Buffer | undefined
  let used = 0
  let count = 0
  return {
    add(line) {
      count += 1
      // A letter takes three bytes at most.
      if (!piece || piece.length - used < line.length * 3) {
        if (piece) done.push(piece.subarray(0, used))
        piece = Buffer.allocUnsafeSlow(Math.max(PIECE, line.length * 3))
        used = 0
      }
      used += piece.write(line, used)
    },
    pieces: () => (piece ? [...done, piece.subarray(0, used)] : done),
    get count() {
      return count
    }
  }
}
