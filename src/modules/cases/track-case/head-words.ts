/** Who answers for a case that nobody in the office has taken on yet, as the business reads it. */
export const headWords = (head: string) => `${head}, answers for it until one of the team takes it on.`
