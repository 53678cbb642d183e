export const businessHref = (id: string) => `/businesses/${id}`
export const findBusinessHref = (q?: string) => (q ? `/businesses?q=${encodeURIComponent(q)}` : '/businesses')
export const recordBusinessHref = () => '/businesses/record'
export const businessSectorHref = (id: string) => `/businesses/${id}/sector`
export const businessPeopleHref = (id: string) => `/businesses/${id}/people`
export const businessPersonHref = (id: string, contactId: string) => `/businesses/${id}/people/${contactId}`
export const businessGroupHref = (id: string) => `/businesses/${id}/group`
export const businessRecordHref = (id: string) => `/businesses/${id}/record`
