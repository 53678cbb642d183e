// Controls (but tab and line feed), and the marks that turn the direction of writing round and so can disguise words.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** Text without what cannot be seen, in one form of each letter and with one kind of line end. */
export function cleanText(text: string): string {
  // A half of a letter that needs two cannot be stored: read again as bytes it becomes the mark for what was lost.
  return Buffer.from(text, 'utf8')
    .toString('utf8')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll(UNSEEN, '')
    .normalize('NFC')
}
