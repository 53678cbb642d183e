const KINDS: readonly { type: string; names: RegExp; begins?: readonly number[]; at?: number }[] = [
  { type: 'application/pdf', names: /\.pdf$/i, begins: [0x25, 0x50, 0x44, 0x46] },
  { type: 'image/png', names: /\.png$/i, begins: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', names: /\.jpe?g$/i, begins: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', names: /\.gif$/i, begins: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', names: /\.webp$/i, begins: [0x57, 0x45, 0x42, 0x50], at: 8 },
  // Word, spreadsheet and slides as zipped XML. Those with macros have names of their own, and are not kept.
  { type: 'application/octet-stream', names: /\.(docx|xlsx|pptx|odt|ods|odp)$/i, begins: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'text/plain', names: /\.(txt|csv)$/i }
]

/**
 * The type a file is kept and given out as, or undefined if it is not of a kind we keep. Both its name and its first bytes
 * must say so: what the sender calls it is not believed.
 */
export function kindOfFile(name: string, bytes: Uint8Array): string | undefined {
  const kind = KINDS.find(({ names }) => names.test(name))
  if (!kind) return undefined
  const fits = kind.begins ? kind.begins.every((byte, i) => bytes[(kind.at ?? 0) + i] === byte) : isText(bytes)
  return fits ? kind.type : undefined
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && !/^\s*(<!doctype|<html|<script|<svg)/i.test(Buffer.from(bytes.slice(0, 200)).toString())
}
