export const officesUrl = () => '/offices'
export const officeUrl = (slugOrCode: string) => `/offices/${slugOrCode}`
export const offerUrl = () => '/offer'
export const cookiesUrl = () => '/cookies'
