import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Twenty signs that change when any file of the folder does: to know whether work done from it must be done again. */
export function fingerprintOf(folder: string, leaveOut: readonly string[] = []): string {
  const hash = createHash('sha256')
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const whole = path.join(folder, file)
    if (leaveOut.some((start) => file.startsWith(start)) || !fs.statSync(whole).isFile()) continue
    hash.update(file).update(fs.readFileSync(whole))
  }
  return hash.digest('hex').slice(0, 20)
}
