export const supportHref = () => '/support'
export const schemeHref = (slug: string) => `/support/${slug}`
