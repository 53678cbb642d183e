/**
 * A title of something that somebody real is said here to do, marked so that it is known for invented wherever it goes: in a
 * list, a calendar, a file or a letter, where no banner stands above it.
 */
export const invented = (title: string) => `${title} (invented)`
