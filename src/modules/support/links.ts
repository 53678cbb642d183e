export const schemeHref = (slug: string) => `/support/${slug}`
