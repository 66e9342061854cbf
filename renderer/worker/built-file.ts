/** A file that the build put beside the page, named from there: `kernels/plain.wasm`. */
export async function builtFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(new URL(`../${name}`, self.location.href));
  if (!answer.ok) throw new Error(`${name} could not be read (${answer.status})`);
  return new Uint8Array(await answer.arrayBuffer());
}
