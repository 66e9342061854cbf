import type { Snippet } from 'svelte';
import type { Schema } from './schema.ts';

/** Messages by the path of the field that they are about. */
export type Issues = ReadonlyMap<string, string>;

/** One part of a document in the form. */
export interface FieldProps {
  readonly schema: Schema;
  readonly value: unknown;
  /** The path, as in messages: `problem.layers[2].kernel`. */
  readonly path: string;
  readonly label: string;
  readonly issues: Issues;
  readonly onChange: (value: unknown) => void;
  /** Present if the field is optional. */
  readonly onRemove?: (() => void) | undefined;
  /** The outermost field has no frame, and it and an entry of a list have no visible label. */
  readonly bare?: boolean;
}

/** Draws a field inside another, so that the two components need not import each other. */
export type PartSnippet = Snippet<[FieldProps]>;

/** The id of a field's element, by which its label and its message refer to it. */
export const fieldId = (path: string): string => `field-${path.replace(/[^A-Za-z0-9]+/g, '-')}`;

/** The messages without the one at `path`, which the field around has already shown. */
export const issuesInside = (issues: Issues, path: string): Issues =>
  new Map([...issues].filter(([at]) => at !== path));
