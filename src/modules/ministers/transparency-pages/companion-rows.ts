import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'

/** The companion of a return: one row an organisation, under the id of its meeting, so that names can be counted. */
export const companionRows = (meetings: readonly FoundMeeting[]) =>
  meetings.flatMap((one) =>
    one.organisations.map(({ name, businessId }) => ({
      meeting_id: one.id,
      minister: one.minister,
      date: one.from ?? one.date,
      organisation: name,
      business_id: businessId,
      purpose: one.purpose,
      consultant_lobbyist_client: one.client
    }))
  )
