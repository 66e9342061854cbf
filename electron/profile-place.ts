import { join } from 'node:path';

/** Where settings and sessions lie. */
export interface ProfilePlace {
  readonly folder: string;
  /** Where an earlier release kept them; null where it was the same place. */
  readonly former: string | null;
}

/**
 * The profile folder, where it is not Electron's own choice: the one that the environment names; beside the
 * program in the portable edition (electron-builder sets PORTABLE_EXECUTABLE_DIR), so that a stick carries its
 * sessions with it; and on Windows the local application data, since the roaming ones, Electron's choice, are
 * copied to a server at each log-off of a school's machine, or lie on one. Null for Electron's choice.
 */
export function profilePlace(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  { name, appData }: { readonly name: string; readonly appData: string },
): ProfilePlace | null {
  const given = (variable: string): string | null => env[variable] || null;
  const named = given('CHALKGRAD_USER_DATA');
  if (named !== null) return { folder: named, former: null };
  const portable = given('PORTABLE_EXECUTABLE_DIR');
  if (portable !== null) return { folder: join(portable, `${name}-data`), former: null };
  const local = platform === 'win32' ? given('LOCALAPPDATA') : null;
  return local === null ? null : { folder: join(local, name), former: join(appData, name) };
}
