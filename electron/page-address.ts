/** Our own pages have a scheme and a host of their own, which no file and no network address can have. */
export const SCHEME = 'app';
export const HOST = 'chalkgrad';
export const pageUrl = (page: 'index' | 'print' | 'notes'): string => `${SCHEME}://${HOST}/${page}.html`;

/** Whether a call comes from the main frame of one of our own pages. Null: the frame no longer exists. */
export function isOurPage(frame: { readonly parent: unknown; readonly url: string } | null): boolean {
  if (!frame || frame.parent !== null) return false;
  try {
    const { protocol, host } = new URL(frame.url);
    return protocol === `${SCHEME}:` && host === HOST;
  } catch {
    return false;
  }
}
