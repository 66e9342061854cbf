import { classNamed, type Library } from '../library.ts';

/** Does a piece of syntax call a layer, add one, or give a field a value? */
export function makesLayers(piece: unknown, library: Library): boolean {
  if (Array.isArray(piece)) return piece.some((one) => makesLayers(one, library));
  if (typeof piece !== 'object' || piece === null) return false;
  const node = piece as Readonly<Record<string, unknown>>;
  if (node['type'] === 'call') {
    const name = nameOf(node['of']);
    if (name === 'add' || name === 'append' || name === 'add_module' || name === 'Sequential') return true;
    if (classNamed(library, name)) return true;
  }
  if (node['type'] === 'return') return true;
  return Object.values(node).some((one) => makesLayers(one, library));
}

function nameOf(callee: unknown): string {
  if (typeof callee !== 'object' || callee === null || !('name' in callee)) return '';
  return typeof callee.name === 'string' ? callee.name : '';
}
