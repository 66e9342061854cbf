/** Arithmetic and elementary functions to many digits. Imported as a namespace: `precise.exp(x)`. */
export * from './elementary.ts';
export * from './precise.ts';
