import { verifyAudit } from '../platform/audit/verify-audit.ts'
import type { Command } from './command.ts'

export const auditVerify: Command = {
  usage: 'audit verify',
  words: 'recompute the audit chain and say whether anything was changed',
  async run(_args, { engine, io }) {
    const verdict = await verifyAudit(engine, io.progress)
    io.out(io.json ? JSON.stringify(verdict) : inWords(verdict))
    if (!verdict.valid) throw new Error('The audit chain is broken')
  }
}

function inWords(verdict: Awaited<ReturnType<typeof verifyAudit>>): string {
  return verdict.valid
    ? `The audit chain is whole: ${verdict.events} events, head ${verdict.head}`
    : `The audit chain is broken. ${verdict.problem}`
}
