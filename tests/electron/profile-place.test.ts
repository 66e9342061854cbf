import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profilePlace } from '../../electron/profile-place.ts';

const app = { name: 'Chalkgrad', appData: '/roaming' };

test.each([
  ['the folder that the environment names', 'linux', { CHALKGRAD_USER_DATA: '/data' }, '/data', null],
  [
    'the local application data on Windows, with the former place',
    'win32',
    { LOCALAPPDATA: '/local' },
    join('/local', 'Chalkgrad'),
    join('/roaming', 'Chalkgrad'),
  ],
  [
    'the folder beside the portable program, which a stick carries along',
    'win32',
    { LOCALAPPDATA: '/local', PORTABLE_EXECUTABLE_DIR: '/stick' },
    join('/stick', 'Chalkgrad-data'),
    null,
  ],
  [
    'the named folder before that of the portable program',
    'win32',
    { CHALKGRAD_USER_DATA: '/data', PORTABLE_EXECUTABLE_DIR: '/stick' },
    '/data',
    null,
  ],
] as const)('%s', (_, platform, env, folder, former) => {
  expect(profilePlace(platform, env, app)).toEqual({ folder, former });
});

test.each([
  ['linux', {}],
  ['darwin', { LOCALAPPDATA: '/local' }],
  ['win32', { CHALKGRAD_USER_DATA: '', LOCALAPPDATA: '' }],
] as const)('Electron’s own choice on %s with %o', (platform, env) => {
  expect(profilePlace(platform, env, app)).toBeNull();
});
