export const engagementsHref = () => '/engagements'
type Searched = { view: string; q: string; business?: string | undefined; topic?: string | undefined }
export const searchedHref = ({ view, q, business, topic }: Searched) =>
  `${engagementsHref()}${asked({ view, q, business, topic })}`
export const severalHref = (list?: Searched) =>
  list ? searchedHref(list).replace(engagementsHref(), `${engagementsHref()}/several`) : `${engagementsHref()}/several`
export const engagementHref = (id: string) => `/engagements/${id}`
export const engagementDeedHref = (id: string, deed: string) => `${engagementHref(id)}/${deed}`
export const logEngagementHref = (about: { business?: string; title?: string; caseReference?: string } = {}) =>
  `/engagements/log${asked(about)}`
export const planEngagementHref = (about: { business?: string; title?: string } = {}) =>
  `/engagements/plan${asked(about)}`
export const promisesHref = (business?: string) => `/engagements/promises${asked({ business })}`
export const promiseHref = (id: string) => `/engagements/promises/${id}`
export const engagementFileHref = (id: string, fileId: string) => `${engagementHref(id)}/files/${fileId}`
export const coolOffHref = () => '/engagements/propriety/cool-off'
export const proprietyHref = () => '/engagements/propriety'
export const archivedHref = (about: { q?: string; after?: string } = {}) => `/engagements/archived${asked(about)}`
export const insiderListsHref = () => '/engagements/insiders'
export const insidersHref = (id: string) => `/engagements/${id}/insiders`
export const linesHref = () => '/engagements/lines'
export const forwardCalendarHref = (business?: string) => `/engagements/calendar${asked({ business })}`
type CalendarOf = {
  span: string
  from: string
  business?: string | undefined
  sector: string
  minister: string
  place: string
}
export const forwardCalendarSpanHref = ({ span, from, business, sector, minister, place }: CalendarOf) =>
  `/engagements/calendar${asked({ span, from, business, sector, minister, place })}`
export const importEngagementsHref = () => '/engagements/import'
export const feedsHref = () => '/engagements/feeds'
export const briefHref = (id: string) => `/engagements/${id}/brief`
export const firmHref = () => '/firm'
export const firmMeetingHref = (id: string) => `/firm/meetings/${id}`

function asked(about: Record<string, string | undefined>): string {
  const said = Object.entries(about).flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
  return said.length ? `?${said.join('&')}` : ''
}
