export const matchApiHref = () => '/api/v1/match'
