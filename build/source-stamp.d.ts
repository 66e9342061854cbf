export function sourceStamp(paths: readonly string[]): string;
