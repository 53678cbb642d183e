import { seedDemo } from '../../seeds/demo/seed-demo.ts'
import { seedReference } from '../seed-reference.ts'
import { type Command, WrongUse } from './command.ts'
import { trainIfMissing } from './train-if-missing.ts'

export const seed: Command = {
  usage: 'seed reference|demo',
  words: 'put the country pack in place (safe to repeat), or the demonstration world',
  async run([which], { engine, config, io }) {
    if (which === 'demo') {
      if (!config.DEMO) throw new WrongUse('The demonstration world is not for this place: DEMO is no')
      await seedDemo(engine, config.BASE_URL, io.progress)
    } else if (which === 'reference') {
      await seedReference(engine, io.progress)
      await trainIfMissing(engine, io.progress)
    } else throw new WrongUse('Say what to seed: reference or demo')
    io.out(io.json ? JSON.stringify({ seeded: which }) : `Seeded: ${which}`)
  }
}
