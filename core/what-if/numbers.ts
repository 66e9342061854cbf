import type { z } from 'zod';
import { parseRational } from '../expr/rational.ts';
import type { NumberType, Path } from '../views/edit.ts';

/** A number in a document. */
export interface WrittenNumber {
  readonly path: Path;
  readonly value: number | string;
  readonly type: NumberType;
}

/** Fields that are not values of a problem: the precision of answers, the length of a list, what is asked. */
const ABOUT_OTHERS = new Set(['figures', 'units', 'boxes']);

/** The first `most` numbers of a value that its schema has parsed, in document order. */
export function writtenNumbers(schema: z.core.$ZodType, value: unknown, most: number): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  const go = (type: z.core.$ZodType, part: unknown, path: Path): void => {
    if (part === undefined || found.length >= most) return;
    const { def } = (type as z.core.$ZodTypes)._zod;
    switch (def.type) {
      case 'number':
        if (typeof part === 'number')
          found.push({ path, value: part, type: isWhole(def) ? 'whole' : 'real' });
        return;
      case 'object':
        for (const [name, inner] of Object.entries(def.shape))
          if (!ABOUT_OTHERS.has(name))
            go(inner, (part as Readonly<Record<string, unknown>>)[name], [...path, name]);
        return;
      case 'record':
        for (const [name, inner] of Object.entries(part as object)) go(def.valueType, inner, [...path, name]);
        return;
      case 'array':
        (part as readonly unknown[]).forEach((inner, i) => go(def.element, inner, [...path, i]));
        return;
      case 'tuple':
        (part as readonly unknown[]).forEach((inner, i) => {
          const at = def.items[i] ?? def.rest;
          if (at) go(at, inner, [...path, i]);
        });
        return;
      case 'union':
        if (isQuantity(def) && (typeof part === 'number' || typeof part === 'string')) {
          if (parseRational(String(part)) !== null) found.push({ path, value: part, type: 'quantity' });
        } else {
          const option = def.options.find(
            (one) => 'safeParse' in one && (one as z.ZodType).safeParse(part).success,
          );
          if (option) go(option, part, path);
        }
        return;
      case 'optional':
      case 'nullable':
      case 'default':
      case 'prefault':
      case 'readonly':
        go(def.innerType, part, path);
        return;
    }
  };
  go(schema, value, []);
  return found;
}

const isWhole = (def: z.core.$ZodNumberDef): boolean => 'format' in def && def.format === 'safeint';
/** Whether the schema accepts a number or text for a fraction. */
const isQuantity = ({ options }: z.core.$ZodUnionDef): boolean =>
  options.length === 2 &&
  options.map((one) => (one as z.core.$ZodTypes)._zod.def.type).join() === 'number,string';
