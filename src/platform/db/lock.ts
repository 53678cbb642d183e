import fs from 'node:fs'
import path from 'node:path'

export class DatabaseInUse extends Error {
  override name = 'DatabaseInUse'
}

/** Two openers corrupt an embedded database without a word, so the folder is held by a file naming its process. */
export function takeLock(dataDir: string): () => void {
  fs.mkdirSync(dataDir, { recursive: true })
  const file = path.join(dataDir, 'database.lock')
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      placeWhole(file, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }))
      return () => fs.rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isHeld(file)) throw new DatabaseInUse(`Another process is using the database in ${dataDir} (see ${file})`)
      fs.rmSync(file, { force: true })
    }
  }
  throw new DatabaseInUse(`The database in ${dataDir} could not be locked (see ${file})`)
}

/** Written aside and linked into place, so that no reader ever meets a half-written lock. */
function placeWhole(file: string, text: string) {
  const aside = `${file}.${process.pid}`
  fs.writeFileSync(aside, text)
  try {
    fs.linkSync(aside, file)
  } finally {
    fs.rmSync(aside, { force: true })
  }
}

function isHeld(file: string): boolean {
  try {
    const { pid, started } = JSON.parse(fs.readFileSync(file, 'utf8'))
    process.kill(pid, 0)
    return startOf(pid) === started
  } catch {
    return false
  }
}

/** A process number is used again after a crash; the start time (field 22 of Linux's stat) tells the two apart. */
function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const state = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state[0] === 'Z' ? 'ended' : (state[19] ?? '')
  } catch {
    return ''
  }
}
