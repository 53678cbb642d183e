export const matchApiHref = () => '/api/v1/match'
export const linkageHref = () => '/linkage'
export const reviewHref = () => '/linkage/review'
export const linkHref = (recordId: string) => `/linkage/records/${recordId}`
