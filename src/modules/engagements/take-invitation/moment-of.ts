import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { zoneOf } from './zone-of.ts'

const LONDON = 'Europe/London'

/**
 * The moment a time in a calendar file stands for. A zone goes by its name; a name nobody knows by the rules the file itself
 * gives; a time without a zone, and a whole day, by the clocks of London.
 */
export function momentOf(time: ICAL.Time, property: ICAL.Property, component: ICAL.Component): Date {
  const { year, month, day, hour, minute, second } = time
  const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute, second })
  if (time.zone === ICAL.Timezone.utcTimezone) return inZone(local, 'UTC')
  const name = property.getFirstParameter('tzid')
  if (!name) return inZone(local, LONDON)
  const zone = zoneOf(name)
  if (zone) return inZone(local, zone)
  const rules = rulesNamed(component, name)
  if (!rules) return inZone(local, LONDON)
  const offset = rules.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, rules))
  return new Date(inZone(local, 'UTC').getTime() - offset * 1000)
}

const inZone = (local: Temporal.PlainDateTime, zone: string) =>
  new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)

function rulesNamed(component: ICAL.Component, name: string): ICAL.Timezone | undefined {
  const found = component.parent
    ?.getAllSubcomponents('vtimezone')
    .find((one) => one.getFirstPropertyValue('tzid') === name)
  return found ? new ICAL.Timezone(found) : undefined
}
