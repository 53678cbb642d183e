export const crlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n')

export const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

export function quotedPrintable(text: string): string {
  const soft = (line: string) => (line.match(/(?:=[0-9A-F]{2}|[^=]){1,70}/g) ?? ['']).join('=\r\n')
  return crlf(text)
    .split('\r\n')
    .map((line) => soft([...Buffer.from(line)].map(quoted).join('')))
    .join('\r\n')
}

const quoted = (byte: number) =>
  byte === 61 || byte > 126 || byte < 32
    ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    : String.fromCharCode(byte)
