/** What a case is headed by where its business is not known. */
export const NOT_NAMED = 'Business not named'
