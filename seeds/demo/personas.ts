export { personas } from './offices/personas.ts'
