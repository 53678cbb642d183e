export const matchApiHref = () => '/api/v1/match'
export const linkageHref = () => '/linkage'
export const reviewHref = () => '/linkage/review'
export const linkHref = (recordId: string) => `/linkage/records/${recordId}`
export const businessRecordsHref = (businessId: string) => `/businesses/${businessId}/records`
export const mergeHref = (businessId: string, otherId?: string) =>
  `/businesses/${businessId}/merge${otherId ? `/${otherId}` : ''}`
export const splitHref = (businessId: string, otherId?: string) =>
  `/businesses/${businessId}/split${otherId ? `/${otherId}` : ''}`
export const undoMergeHref = (mergeId: string) => `/linkage/merges/${mergeId}/undo`
export const undoSplitHref = (splitId: string) => `/linkage/splits/${splitId}/undo`
export const reopenHref = (recordId: string) => `/linkage/records/${recordId}/reopen`
