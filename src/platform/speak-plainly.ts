import { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/**
 * What a person reads where a schema says nothing of its own: never the words of a library. What to do, in the words of the form;
 * a schema that knows its field says it better, and its words come first.
 */
export function speakPlainly(): void {
  z.config({ localeError: plainWords })
}

const plainWords = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return missingOrWrong(issue)
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_value':
      return `Choose one of these: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is not written as it has to be'
    case 'unrecognized_keys':
      return `Nothing is called ${issue.keys.join(', ')} here`
    case 'not_multiple_of':
      return `Enter a multiple of ${issue.divisor}`
    default:
      return 'This does not fit here'
  }
}

const TYPES: Readonly<Record<string, string>> = {
  int: 'Enter a whole number',
  number: 'Enter a number',
  date: 'Enter a day',
  boolean: 'Say yes or no',
  array: 'Give a list',
  object: 'Send names and values in curly brackets'
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'Enter a day that exists, like 2027-03-27',
  time: 'Enter a time, like 14:30',
  datetime: 'Enter a day and a time, like 2027-03-27T14:30:00Z',
  email: 'Enter an e-mail address, like name@example.com',
  url: 'Enter a web address, like https://www.example.com',
  uuid: 'Choose one from those there are'
}

function missingOrWrong(issue: Issue): string {
  const left = issue.input === undefined || issue.input === null || issue.input === ''
  const asked = 'expected' in issue ? TYPES[String(issue.expected)] : undefined
  return asked ?? (left ? 'Fill this in' : 'This does not fit here')
}

type Bounds = { origin?: string; minimum?: number | bigint; maximum?: number | bigint; inclusive?: boolean }

function tooSmall({ origin, minimum = 0, inclusive }: Bounds): string {
  if (origin === 'string') return minimum <= 1 ? 'Fill this in' : `Write at least ${minimum} characters`
  if (origin === 'array' || origin === 'set') return minimum <= 1 ? 'Choose at least one' : `Choose at least ${minimum}`
  return inclusive === false ? `Enter a number above ${minimum}` : `Enter ${minimum} or more`
}

function tooBig({ origin, maximum = 0, inclusive }: Bounds): string {
  if (origin === 'string') return `Use ${maximum} characters or fewer`
  if (origin === 'array' || origin === 'set') return `Choose ${maximum} at most`
  return inclusive === false ? `Enter a number below ${maximum}` : `Enter ${maximum} or less`
}
