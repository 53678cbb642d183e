export type DecodedText = { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' }

/** What spreadsheets put into smart quotes and dashes when UTF-8 was read as Windows-1252 and saved once more. */
const SPOILT = /â€[™˜œ“”\u009d¦\u0080-\u009f]|Ã[\u0080-\u00bf©¨¢¶¼]|Â[£ ·\u00a0]/

/**
 * The text of a file in whatever encoding a department saved it: UTF-8 with or without its mark, UTF-16 with one, or
 * Windows-1252, which is what is left when it is none of these. Line ends become one sign, whoever wrote them.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decoded(bytes)
  return {
    text: withoutControls(mended(text))
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n'),
    encoding
  }
}

const decoded = (bytes: Uint8Array): DecodedText =>
  asUtf16(bytes) ?? asUtf8(bytes) ?? { text: fromWindows1252(bytes), encoding: 'windows-1252' }

function asUtf16(bytes: Uint8Array): DecodedText | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return encoding ? { text: new TextDecoder(encoding).decode(bytes), encoding } : undefined
}

function asUtf8(bytes: Uint8Array): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return undefined
  }
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has nothing to print. Node's own decoder reads it as Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows1252 = (bytes: Uint8Array) => withoutControls(Buffer.from(bytes).toString('latin1'))

/** Control signs stand in no text: where UTF-8 has one, a program before us took Windows-1252 for Latin-1. */
const withoutControls = (text: string) =>
  text.replace(/[\u0080-\u009f]/g, (sign) => HIGH[sign.charCodeAt(0) - 0x80] ?? sign)

const CP1252 = new Map(Array.from({ length: 256 }, (_, byte) => [fromWindows1252(Uint8Array.of(byte)), byte]))

function mended(text: string): string {
  if (!SPOILT.test(text)) return text
  const bytes = [...text].map((sign) => CP1252.get(sign))
  if (bytes.includes(undefined)) return text
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes.map((byte) => byte ?? 0)))
  } catch {
    return text
  }
}
