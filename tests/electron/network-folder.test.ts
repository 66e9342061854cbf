import { expect, test } from 'vitest';
import { isMacNetworkMount, isNetworkFolder, isNetworkType, isUnc } from '../../electron/network-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('a folder of this machine is none of another; one that does not exist is not known to be', () => {
  expect(isNetworkFolder(temporaryFolder())).toBe(false);
  expect(isNetworkFolder('/no/such/folder')).toBe(false);
});

// linux/magic.h; CIFS has its sign bit set, which statfs gives as a negative number on some platforms.
test.each([
  ['NFS', 0x6969, true],
  ['CIFS', 0xff534d42, true],
  ['CIFS, signed', 0xff534d42 - 2 ** 32, true],
  ['SMB 2', 0xfe534d42, true],
  ['ext4', 0xef53, false],
  ['tmpfs', 0x01021994, false],
  ['btrfs', 0x9123683e, false],
])('file system %s', (_, type, network) => {
  expect(isNetworkType(type)).toBe(network);
});

test.each([
  ['\\\\server\\share\\Chalkgrad', true],
  ['\\\\?\\UNC\\server\\share', true],
  ['C:\\Users\\me', false],
  ['\\\\?\\C:\\Users\\me', false],
  ['\\\\.\\pipe', false],
])('on Windows %s', (path, network) => {
  expect(isUnc(path)).toBe(network);
});

test('on a Mac the deepest mount above the folder decides', () => {
  const mounts = [
    '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
    '//me@server/home on /Volumes/home (smbfs, nodev, nosuid, mounted by me)',
    '/dev/disk4 on /Volumes/home/stick (msdos, local)',
  ].join('\n');
  expect(isMacNetworkMount(mounts, '/Users/me/Library')).toBe(false);
  expect(isMacNetworkMount(mounts, '/Volumes/home/me')).toBe(true);
  expect(isMacNetworkMount(mounts, '/Volumes/home2')).toBe(false);
  expect(isMacNetworkMount(mounts, '/Volumes/home/stick/me')).toBe(false);
});
