/** Where a command writes: the streams of the process, or of a test. */
export interface Terminal {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

/** Replaces control characters, with which a document or an answer could move a terminal's cursor. */
export const plainText = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, ' ');
export const print = ({ stdout }: Terminal, text: string): void => stdout(`${plainText(text)}\n`);
export const printJson = ({ stdout }: Terminal, value: unknown): void =>
  stdout(`${JSON.stringify(value, null, 2)}\n`);
