import { type ListLinked, makeLinks } from '../modules/linkage/index.ts'
import { systemActor } from '../platform/auth/system-actor.ts'
import { type Command, takeOption, WrongUse } from './command.ts'

const LINKER = systemActor('linking', ['linkage.link'])

export const linkRun: Command = {
  usage: 'link run [NAME] [--memory MB]',
  words: 'link every list, or the one named, to the register in a process of its own, and publish the links',
  async run(given, { io, ctxAs }) {
    const args = [...given]
    const memory = takeOption(args, '--memory')
    if (args.length > 1 || (memory && !(Number(memory) >= 200)))
      throw new WrongUse('Name one list, or none for all; --memory is in megabytes, 200 at least')
    const done = await makeLinks(
      ctxAs(LINKER),
      { ...(args[0] ? { list: args[0] } : {}), ...(memory ? { memoryMb: Number(memory) } : {}) },
      io.progress
    )
    io.out(io.json ? JSON.stringify(done) : done.map(inWords).join('\n'))
  }
}

const n = (count: number) => count.toLocaleString('en-GB')
const inWords = (one: ListLinked) =>
  `${one.list}: ${n(one.records)} records against ${n(one.businesses)} businesses. ${n(one.linked)} linked, ${n(one.review)} for review (about ${one.review_hours} hours), ${n(one.not_linked)} not linked. ${n(one.pairs)} pairs, ${one.seconds} seconds, ${one.cpu_seconds} of processor time, ${one.peak_mb} MB at most`
