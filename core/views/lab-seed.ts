/** The largest seed of a run, as on the command line; a schema, which the page does not load, holds it too. */
export { MOST_SEED } from '../paper/seed.ts';
