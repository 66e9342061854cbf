/** The message of a caught value, for the user. */
export const failureText = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
