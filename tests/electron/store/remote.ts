import type { Remote } from '../../../electron/store/wire.ts';

/** A table as the main process sees it, without the thread. */
export const remote = <T extends object>(table: T): Remote<T> =>
  new Proxy(
    {},
    {
      get:
        (_target, method) =>
        async (...args: unknown[]): Promise<unknown> => {
          const run = Reflect.get(table, method) as (...given: unknown[]) => unknown;
          return run.apply(table, args);
        },
    },
  ) as Remote<T>;
