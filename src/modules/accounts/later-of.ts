/** The later of two civil dates. */
export const laterOf = (one: string, other: string): string => [one, other].sort()[1] ?? one
