type Asked = Readonly<Record<string, string | number | undefined>>

const asking = (path: string, asked: Asked = {}) => {
  const given = Object.entries(asked).filter(([name, value]) => value !== undefined && value !== '' && name !== 'limit')
  return given.length
    ? `${path}?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
    : path
}

export const transparencyHref = () => '/transparency'
export const meetingsHref = (asked?: Asked) => asking('/transparency/meetings', asked)
export const meetingsCsvHref = (asked?: Asked) => asking('/transparency/meetings.csv', asked)
export const meetingsJsonHref = (asked?: Asked) => asking('/transparency/meetings.jsonl', asked)
export const quarterHref = (department: string, quarter: string) => `/transparency/${department}/${quarter}`
export const quarterCsvHref = (department: string, quarter: string) =>
  `/transparency/${department}/${quarter}/meetings.csv`
export const organisationsToMatchHref = () => '/ministers/organisations'
export const returnsHref = () => '/ministers/returns'
export const returnHref = (department: string, quarter: string) => `/ministers/returns/${department}/${quarter}`
export const decideLineHref = (department: string, quarter: string, engagementId: string, personId: string) =>
  `/ministers/returns/${department}/${quarter}/${engagementId}/${personId}`
export const meetingHref = (id: string) => `/transparency/meetings/${id}`
export const quarterOrganisationsHref = (department: string, quarter: string, ending = 'csv') =>
  `/transparency/${department}/${quarter}/organisations.${ending}`
export const quarterJsonHref = (department: string, quarter: string) =>
  `/transparency/${department}/${quarter}/meetings.json`
export const diaryHref = () => '/ministers'
export const bidHref = (reference: string) => `/ministers/bids/${reference}`
export const makeBidHref = (businessId?: string) => `/ministers/bids/make${businessId ? `?business=${businessId}` : ''}`
export const dutyHref = (view?: string) => `/ministers/duty${view ? `?view=${view}` : ''}`
export const accountDutyHref = (accountId: string) => `/ministers/duty/${accountId}`
export const plansHref = () => '/ministers/plans'
export const planHref = (id: string) => `/ministers/plans/${id}`
export const requestsHref = () => '/ministers/requests'
export const requestHref = (reference: string) => `/ministers/requests/${reference}`
export const openRequestHref = (engagementId?: string) =>
  `/ministers/requests/open${engagementId ? `?engagement=${engagementId}` : ''}`
export const disclosuresHref = () => '/transparency/disclosures'
export const disclosureHref = (reference: string) => `/transparency/disclosures/${reference}`
export const fairnessHref = (asked?: Asked) => asking('/transparency/fairness', asked)
export const fairnessCsvHref = (asked?: Asked) => asking('/transparency/fairness.csv', asked)
export const staffFairnessHref = () => '/ministers/fairness'
export const declarationsHref = (kind: string, department: string, quarter: string) =>
  `/ministers/declarations/${kind}/${department}/${quarter}`
export const publishedKindHref = (department: string, quarter: string, kind: string, ending = '') =>
  `/transparency/${department}/${quarter}/${kind}${ending}`
export const declarationHref = (id: string) => `/transparency/declarations/${id}`
export const leftOutHref = (kind: string, department: string, quarter: string, said?: Asked) =>
  asking(`/ministers/left-out/${kind}/${department}/${quarter}`, said)
export const weeksHref = () => '/ministers/weeks'
