const NIL =
  /^(nil|none|n\/?a|no(thing)? (meetings?|return|to (report|declare|disclose)|data|entries).*|nil[ -]*(return|returns|meetings?|report|declared|entry|to report).*|not applicable|no external meetings.*|-+|–+)\.?$/i

/** An explicit “nothing to declare”, in the words departments use for it. */
export const isNil = (cell: string) => NIL.test(cell.replace(/[[\]()*]/g, '').trim())
