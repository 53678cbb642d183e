import { dayInWords, londonDay } from '../../government/index.ts'
import type { Duty } from './list-duty.ts'

/** How a duty stands, in words and for the eye. */
export function dutyWords(duty: Duty) {
  if (duty.state === 'waived')
    return { state: 'paused' as const, words: `Waived until ${dayInWords(duty.waived_until ?? duty.due_on)}` }
  if (duty.state === 'planned')
    return { state: 'soon' as const, words: `Planned for ${dayInWords(londonDay(duty.next_at ?? new Date(0)))}` }
  if (duty.state === 'missed')
    return { state: 'missed' as const, words: `Missed: was due by ${dayInWords(duty.due_on)}` }
  if (duty.state === 'due') return { state: 'due' as const, words: `Due by ${dayInWords(duty.due_on)}` }
  return duty.state === 'met'
    ? { state: 'met' as const, words: `Met. Next due by ${dayInWords(duty.due_on)}` }
    : { state: 'due' as const, words: `Not met yet. Due by ${dayInWords(duty.due_on)}` }
}
