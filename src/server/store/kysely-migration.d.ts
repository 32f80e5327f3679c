/** What Kysely 0.29 has there; the compiler sees 0.28, which has no such entry. */
declare module 'kysely/migration' {
  export { Migrator } from 'kysely';
}
