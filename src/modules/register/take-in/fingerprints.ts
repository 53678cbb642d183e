/** A set of 128-bit fingerprints by their first 64 bits: 12 bytes each at most, and one in 10^12 files mistaken. */
export type Fingerprints = { has(hex: string): boolean; size: number }

/** Room for so many; `addAll` takes their first eight bytes each, one after the other. */
export function fingerprints(most: number): Fingerprints & { addAll(bytes: Uint8Array): void } {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, most * 1.4)))
  const high = new Uint32Array(slots)
  const low = new Uint32Array(slots)
  let size = 0
  // Nothing is stored as two zeros; a fingerprint that begins with them stands as 0 and 1.
  const place = (first: number, second: number) => {
    let at = first & (slots - 1)
    while ((high[at] !== 0 || low[at] !== 0) && (high[at] !== first || low[at] !== second)) at = (at + 1) & (slots - 1)
    return at
  }
  const notBoth = (first: number, second: number) => (first === 0 && second === 0 ? 1 : second)
  const add = (first: number, second: number) => {
    const at = place(first, second)
    if (high[at] === 0 && low[at] === 0) size += 1
    high[at] = first
    low[at] = second
  }
  return {
    addAll(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      for (let from = 0; from < bytes.length; from += 8) {
        const first = view.getUint32(from)
        add(first, notBoth(first, view.getUint32(from + 4)))
      }
    },
    has(hex) {
      const first = Number.parseInt(hex.slice(0, 8), 16)
      const second = notBoth(first, Number.parseInt(hex.slice(8, 16), 16))
      const at = place(first, second)
      return high[at] === first && low[at] === second
    },
    get size() {
      return size
    }
  }
}
