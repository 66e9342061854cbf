/** What a caught value says, for the person. */
export const failureText = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
