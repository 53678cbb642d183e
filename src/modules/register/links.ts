export const businessHref = (id: string) => `/businesses/${id}`
export const findBusinessHref = (q?: string) => (q ? `/businesses?q=${encodeURIComponent(q)}` : '/businesses')
export const recordBusinessHref = () => '/businesses/record'
export const businessSectorHref = (id: string) => `/businesses/${id}/sector`
