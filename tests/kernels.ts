import { kernels } from '../build/kernels.ts';

export default async function setup(): Promise<void> {
  await kernels();
}
