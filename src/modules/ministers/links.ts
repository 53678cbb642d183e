export const transparencyHref = () => '/transparency'
