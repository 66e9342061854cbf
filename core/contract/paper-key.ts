/** The key of the paper of a session, without what tells a session that was handed in from one's own. */
export const paperKey = (documentKey: string): string => documentKey.split('#')[0] ?? documentKey;
