import { z } from 'zod'
import {
  BusinessName,
  ContactEmail,
  ContactName,
  ContactPhone,
  NATIONS,
  SIZE_BANDS,
  Words
} from '../raise-case/raise-case.schema.ts'

// Who types is not who asks: the refusals speak of them, not to them.
const WhatTheySay = z
  .string({ error: 'Write what they say' })
  .trim()
  .min(1, 'Write what they say')
  .min(15, 'Write a little more: what happened, and what they need')
const TheirName = z.string({ error: 'Enter the name of whoever asks' }).trim().min(1, 'Enter the name of whoever asks')

const blank = (value: unknown) => (value === '' ? undefined : value)

/** A case as somebody at a desk types it in, from a telephone call, a letter or a post on a network. */
export const TakeInInput = z.object({
  channel: z.enum(['phone', 'letter', 'social', 'event', 'email'], { error: 'Select how it came' }),
  words: WhatTheySay.pipe(Words),
  business: z.preprocess(blank, z.uuid().optional()),
  businessName: z.preprocess(blank, BusinessName.optional()),
  name: TheirName.pipe(ContactName),
  email: z.preprocess(blank, ContactEmail.optional()),
  phone: z.preprocess(blank, ContactPhone.optional()),
  postcode: z.preprocess(blank, z.string().max(12).optional()),
  nation: z.preprocess(blank, z.enum(NATIONS).optional()),
  sizeBand: z.preprocess(blank, z.enum(SIZE_BANDS).optional()),
  urgent: z.preprocess((value) => value === 'yes', z.boolean()),
  share: z.enum(['yes', 'no'], { error: 'Ask whether we may share this with others in government' })
})
export type TakeInInput = z.infer<typeof TakeInInput>
