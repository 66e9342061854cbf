import { execFileSync } from 'node:child_process';
import { realpathSync, statfsSync } from 'node:fs';

/** `f_type` of the file systems of other machines; linux/magic.h and the sources of each. */
const LINUX_TYPES = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x01021997, // 9p
  0x5346414f, // AFS
  0x6b414653, // kAFS
  0x564c, // NCP
  0x73757245, // Coda
  0x00c36400, // Ceph
  0x47504653, // GPFS
  0x0bd00bd0, // Lustre
]);
const MAC_TYPES = /^(nfs|smbfs|afpfs|webdav|ftp)\b/;

/**
 * Whether a folder lies on another machine. A write-ahead log needs memory shared by all who have the file
 * open, which a network does not give (https://www.sqlite.org/wal.html, "Disadvantages"). False where it cannot
 * be found out.
 */
export function isNetworkFolder(folder: string): boolean {
  try {
    if (process.platform === 'win32') return isUnc(realpathSync.native(folder));
    if (process.platform === 'darwin')
      return isMacNetworkMount(execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2000 }), folder);
    return isNetworkType(statfsSync(folder).type);
  } catch {
    return false;
  }
}

export const isNetworkType = (type: number): boolean => LINUX_TYPES.has(type >>> 0);

/** `\\server\share\…`: Windows resolves the letter of a network drive to it. */
export const isUnc = (path: string): boolean => /^\\\\(?![?.]\\)/.test(path) || /^\\\\\?\\UNC\\/i.test(path);

/** From lines `//me@server/share on /Volumes/share (smbfs, nodev)`: the deepest mount above the folder decides. */
export function isMacNetworkMount(mounts: string, folder: string): boolean {
  const above = mounts
    .split('\n')
    .flatMap((line) => {
      const [, place = '', type = ''] = / on (.+) \(([^)]*)\)$/.exec(line) ?? [];
      return place !== '' && `${folder}/`.startsWith(place === '/' ? '/' : `${place}/`)
        ? [{ place, type }]
        : [];
    })
    .sort((one, other) => other.place.length - one.place.length);
  return MAC_TYPES.test(above[0]?.type ?? '');
}
