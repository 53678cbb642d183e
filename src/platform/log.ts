import pino from 'pino'

export type Log = pino.Logger

/** One line per request and per job: constant message, ids beside it, never a name, an address or words of a person. */
export function openLog(level: string, to?: pino.DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describe }
  }
  return to ? pino(options, to) : pino(options, pino.destination(2))
}

// A database error's detail repeats the row's values, which may be somebody's.
function describe(error: Error & { code?: string; constraint?: string; table?: string }) {
  const { name, message, code, constraint, table, stack } = error
  return code && /^\w{5}$/.test(code)
    ? { name, code, constraint, table, stack: stack?.split('\n').slice(1).join('\n') }
    : { name, message, stack }
}
