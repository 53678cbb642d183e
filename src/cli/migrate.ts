import { migrate } from '../platform/db/migrate.ts'
import type { Command } from './command.ts'

export const migrateCommand: Command = {
  usage: 'migrate',
  words: 'bring the database up to date',
  async run(_args, { engine, io }) {
    const applied = await migrate(engine, io.progress)
    io.out(
      io.json ? JSON.stringify({ applied }) : applied ? `${applied} migrations applied` : 'The database is up to date'
    )
  }
}
