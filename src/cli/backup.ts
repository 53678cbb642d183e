import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Command, WrongUse } from './command.ts'

export const backup: Command = {
  usage: 'backup FILE',
  words: 'copy the whole embedded database into one file (use pg_dump on PostgreSQL)',
  async run([file], { engine, io }) {
    if (!engine.image)
      throw new WrongUse('On PostgreSQL use pg_dump, which takes a consistent copy while everybody works')
    if (!file) throw new WrongUse('Name the file to write: backup FILE')
    const image = await engine.image()
    const bytes = gzipSync(image)
    fs.writeFileSync(path.resolve(io.cwd, file), bytes, { mode: 0o600 })
    io.out(
      io.json
        ? JSON.stringify({ file, bytes: bytes.length })
        : `Wrote ${file} (${Math.round(bytes.length / 1e6)} MB). To restore it into an empty DATA_DIR: restore FILE`
    )
  }
}
