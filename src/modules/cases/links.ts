export const caseHref = (reference: string) => `/cases/${reference}`
export const trackHref = (reference: string) => `/track/${reference}`
export const openLinkHref = (secret: string) => `/track/open/${secret}`
export const caseFileHref = (reference: string, id: string) => `/cases/${reference}/files/${id}`
export const openFirmHref = (secret: string) => `/firm/open/${secret}`
export const firmCaseHref = (reference: string) => `/firm/cases/${reference}`
