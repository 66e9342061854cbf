/** What the core uses of WebAssembly, which every host has and the core's library of types does not. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  grow(pages: number): number;
}
export interface Wasm {
  readonly Memory: new (size: {
    readonly initial: number;
    readonly maximum: number;
    readonly shared: boolean;
  }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  validate(bytes: Uint8Array): boolean;
}
declare const WebAssembly: Wasm;

export const wasm: Wasm = WebAssembly;
/** Bytes of a page, the unit in which a memory grows. */
export const PAGE = 65536;
