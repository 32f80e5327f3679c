/** With `node --import` of this, all modules get Kysely 0.29 in place of the one that the project is developed with. */
import { register } from 'node:module';

const hooks = `export const resolve = (name, context, next) =>
  next(name.replace(/^kysely(?=$|\\/)/, 'kysely-0.29'), context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
if ('Migrator' in (await import('kysely'))) throw new Error('This is not Kysely 0.29.');
