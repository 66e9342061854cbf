/** Where our own pages live: a scheme and host of our own, which no file and no network reaches. */
export const SCHEME = 'app';
export const HOST = 'chalkgrad';
export const pageUrl = (page: 'index' | 'print' | 'notes'): string => `${SCHEME}://${HOST}/${page}.html`;

/** Only the main frame of one of our own pages may call. Null is a frame that is already gone. */
export function isOurPage(frame: { readonly parent: unknown; readonly url: string } | null): boolean {
  if (!frame || frame.parent !== null) return false;
  try {
    const { protocol, host } = new URL(frame.url);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}
