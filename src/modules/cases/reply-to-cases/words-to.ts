type To = { contact_name: string; business_named: string; reference: string }

/** The words of a reply to many, with what differs filled in. */
export const wordsTo = (words: string, to: To): string =>
  words
    .replaceAll('{name}', to.contact_name)
    .replaceAll('{business}', to.business_named)
    .replaceAll('{reference}', to.reference)
