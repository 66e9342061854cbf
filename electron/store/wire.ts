/** A call to the thread of the session file: a method of a table, or (null) of the file. Arguments are plain data. */
export interface StoreRequest {
  readonly id: number;
  readonly table: string | null;
  readonly method: string;
  readonly args: readonly unknown[];
}
export type StoreReply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly message: string;
      /** SQLite's or the system's code: SQLITE_FULL, EACCES; empty for other errors. */
      readonly code: string;
      /** A newer release wrote the file. */
      readonly newer: boolean;
    };

/** The methods of a table as the main process calls them. */
export type Remote<T> = {
  readonly [M in keyof T]: T[M] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};
