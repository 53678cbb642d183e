import { z } from 'zod'

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where a page of a list ended: a moment or a day, and a key. What the database could not read is no place in a list. */
export const cursor = (when: 'moment' | 'day') => {
  const at = when === 'moment' ? z.iso.datetime() : z.iso.date()
  return z
    .string()
    .max(70)
    .refine((text) => {
      const [moment, key = '', ...more] = text.split('~')
      return more.length === 0 && KEY.test(key) && at.safeParse(moment).success
    }, 'Send “next” of the page before')
}
