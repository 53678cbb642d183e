export { importSupport, type SupportImported } from './import-support/import-support.ts'
