import { kernels } from '../build/kernels.ts';

/** Compiled once for all tests. Where that fails, the tests that need the kernels fail, and say why. */
export default async function setup(): Promise<void> {
  await kernels().catch(() => null);
}
