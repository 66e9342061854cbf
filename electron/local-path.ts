import { fileURLToPath } from 'node:url';

/**
 * The path of an argument that may be a file's address, as some desktops and browsers hand files over:
 * `file:///home/me/exam.json`. An address of another machine stays as it is, and is reported as missing.
 */
export function localPath(argument: string): string {
  if (!/^file:\/\//i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    return argument;
  }
}
