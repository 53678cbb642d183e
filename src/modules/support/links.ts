export const schemeHref = (slug: string) => `/support/${slug}`
export const businessSupportHref = (businessId: string) => `/support/business/${businessId}`
