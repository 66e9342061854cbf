/** What a command runs on. */
export interface Terminal {
  /** Where it writes: the streams of the process, or of a test. */
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** The kernels of core/tensor without fused operations, whose results are the same bits on every machine. */
  readonly kernels: () => Promise<Uint8Array>;
  /** The handwritten digits as the build packs them. */
  readonly digits: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Replaces control characters, with which a document or an answer could move a terminal's cursor. */
export const plainText = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, ' ');
export const print = ({ stdout }: Terminal, text: string): void => stdout(`${plainText(text)}\n`);
export const printJson = ({ stdout }: Terminal, value: unknown): void =>
  stdout(`${JSON.stringify(value, null, 2)}\n`);
