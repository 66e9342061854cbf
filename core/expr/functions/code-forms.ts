import type { Language } from '../language.ts';

/**
 * A call as program text in each language: arguments are text too, loose ones unbracketed (`z`, `a + b`). The
 * result binds like a name or a call, so that it can stand anywhere. Plain Python has `math`; the others have
 * `np`, `torch` with `F` (torch.nn.functional), and `ops` (keras.ops).
 */
export type Code = Readonly<Record<Language, (...args: readonly string[]) => string>>;

/**
 * A function that every library has, under these names. Of the arguments the first `shown` are passed; the
 * rest are conventions.
 */
export function calls(names: Readonly<Record<Language, string>>, shown?: number): Code {
  const of =
    (name: string) =>
    (...args: readonly string[]): string =>
      `${name}(${args.slice(0, shown ?? args.length).join(', ')})`;
  return {
    python: of(names.python),
    numpy: of(names.numpy),
    pytorch: of(names.pytorch),
    keras: of(names.keras),
  };
}

/**
 * What can be written twice without being worked twice or read wrongly: a name, an entry of an array, a
 * number.
 */
const SIMPLE = /^(?:[A-Za-z_]\w*(?:\.\w+)*(?:\[[\w, :-]*\])?|\d[\d.e-]*)$/;

/**
 * Text that uses its argument more than once. What is longer than a name becomes the argument of a lambda:
 * written out each time, nested calls would double with every level. No id begins with an underscore, so the
 * lambda hides none.
 */
export function once(arg: string, body: (name: string) => string): string {
  return SIMPLE.test(arg) ? `(${body(arg)})` : `(lambda _z: ${body('_z')})(${arg})`;
}

/** Is the text a number, which a library takes as it stands where it would not take a tensor? */
export const isNumber = (text: string): boolean => /^-?\d[\d.e-]*$/.test(text);
