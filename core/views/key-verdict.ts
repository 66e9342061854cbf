/**
 * agrees: the value itself · rounded: our value to the figures printed · follows: right given an earlier printed
 * value that is not ours · disagrees · unreadable: no answer could be read
 */
export type KeyVerdict = 'agrees' | 'rounded' | 'follows' | 'disagrees' | 'unreadable';

const OFF: readonly KeyVerdict[] = ['follows', 'disagrees', 'unreadable'];
/** Whether a printed value is another than ours. */
export const isOff = ({ verdict }: { readonly verdict: KeyVerdict }): boolean => OFF.includes(verdict);
