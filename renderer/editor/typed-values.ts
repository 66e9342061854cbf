import { controlOf, isLongText, type Control, type Schema } from './schema.ts';

/**
 * A typed number: a JSON number if it is one, else the text as typed (a fraction, or a text that the check
 * will report), so nothing typed is lost.
 */
export function readQuantity(typed: string): number | string {
  const text = typed
    .trim()
    .replace(/−/g, '-')
    .replace(/^(-?)\./, '$10.');
  return text !== '' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : typed.trim();
}

/** `1, .5 1/3` → [1, 0.5, "1/3"]. */
export const readNumbers = (typed: string): readonly (number | string)[] =>
  typed
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(readQuantity);
export const showNumbers = (values: unknown): string =>
  Array.isArray(values) ? values.map(String).join(', ') : String(values ?? '');
/** One number alone, several as a list. */
export function readSides(typed: string): unknown {
  const numbers = readNumbers(typed);
  return numbers.length === 1 ? numbers[0] : numbers;
}
/** One row per line. If rows may be single numbers, a line with one number is that number. */
export const readTable = ({ items }: Schema, typed: string): readonly unknown[] =>
  typed
    .split('\n')
    .filter((line) => readNumbers(line).length > 0)
    .map(typeof items === 'object' && controlOf(items) === 'sides' ? readSides : readNumbers);
export const showTable = (rows: unknown): string =>
  Array.isArray(rows) ? rows.map(showNumbers).join('\n') : '';

/** The text that a field shows for a value. */
export function showValue(control: Control, value: unknown): string {
  switch (control) {
    case 'table':
      return showTable(value);
    case 'words':
      return Array.isArray(value) ? value.map(String).join('\n') : '';
    case 'numbers':
    case 'sides':
      return showNumbers(value);
    default:
      return String(value ?? '');
  }
}

/** The value of a text typed into a field. */
export function readValue(control: Control, schema: Schema, typed: string): unknown {
  switch (control) {
    case 'table':
      return readTable(schema, typed);
    case 'words':
      return typed.split('\n').filter((line) => line.trim() !== '');
    case 'numbers':
      return readNumbers(typed);
    case 'sides':
      return readSides(typed);
    case 'choice':
      return schema.enum?.find((one) => String(one) === typed);
    case 'text':
      return typed;
    default:
      return readQuantity(typed);
  }
}

/** How wide a field is, by the longest content that is usual in it. */
export function widthOf(control: Control, schema: Schema): 'narrow' | 'middle' | 'wide' {
  if (control === 'table' || control === 'words' || isLongText(schema)) return 'wide';
  const isSentence = control === 'text' && (schema.maxLength ?? 0) > 100;
  return control === 'numbers' || isSentence ? 'middle' : 'narrow';
}

/** The height of a field of several lines, in lines. */
export function rowsOf(control: Control, value: unknown): number {
  const most = new Map<Control, number>([
    ['table', 10],
    ['words', 8],
  ]).get(control);
  return Math.min(most ?? 2, Math.max(2, Array.isArray(value) ? value.length : 0));
}
