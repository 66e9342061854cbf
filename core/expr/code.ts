import { refs, type Expr } from './expr.ts';
import { namedFunction } from './functions/index.ts';
import type { Language } from './language.ts';
import type { Leaf, LeafOf } from './print.ts';

/** The imports of a program in each language: they define the names that expressions use. */
export const imports: Readonly<Record<Language, readonly string[]>> = {
  python: ['import math'],
  numpy: ['import math', 'import numpy as np'],
  pytorch: ['import math', 'import torch', 'import torch.nn.functional as F'],
  keras: ['import math', 'import keras', 'from keras import ops', 'keras.config.set_floatx("float64")'],
};

/**
 * Binding strength in Python. A part that binds less tightly than its position requires gets brackets: −a·b
 * is (−a)·b in Python, −a**2 is −(a**2).
 */
const SUM = 1;
const PRODUCT = 2;
const SIGNED = 3;
const POWER = 4;
const ATOM = 5;

/**
 * An expression as program text: the same operations in the same order, so a program in float64 computes the
 * same number. `leaf` gives the code of a reference: a float in Python and NumPy, a float64 tensor in PyTorch
 * and Keras. A leaf whose text contains operators is `compound`.
 */
export function toCode(expr: Expr, leaf: LeafOf, language: Language): string {
  const leafStrength = ({ negative, compound }: Leaf): number =>
    compound === true ? SUM : negative === true ? SIGNED : ATOM;
  const strength = (part: Expr): number => {
    switch (part.op) {
      case 'num':
        return leafStrength(literalCode(part.text));
      case 'ref':
        return leafStrength(leaf(part.id));
      case 'add':
        return SUM;
      case 'neg':
        return strength(part.of) >= SIGNED ? SIGNED : PRODUCT;
      case 'mul':
      case 'div':
        return PRODUCT;
      case 'pow':
        return POWER;
      case 'call':
        return ATOM;
    }
  };
  const inside = (part: Expr, least: number): string =>
    strength(part) < least ? `(${print(part)})` : print(part);
  const print = (part: Expr): string => {
    switch (part.op) {
      case 'num':
        return literalCode(part.text).text;
      case 'ref':
        return leaf(part.id).text;
      case 'add':
        return part.terms
          .map((term, i) =>
            i === 0
              ? inside(term, SUM)
              : term.op === 'neg'
                ? ` - ${inside(term.of, PRODUCT)}`
                : ` + ${inside(term, PRODUCT)}`,
          )
          .join('');
      case 'neg':
        // −(−a) and −(−3) keep their brackets: two signs in a row look like a typing error.
        return `-${inside(part.of, strength(part.of) === SIGNED ? POWER : PRODUCT)}`;
      case 'mul':
        return part.factors.map((factor, i) => inside(factor, i === 0 ? PRODUCT : SIGNED)).join(' * ');
      case 'div':
        return `${inside(part.over, PRODUCT)} / ${inside(part.under, SIGNED)}`;
      case 'pow':
        return `${inside(part.base, ATOM)} ** ${inside(part.exponent, SIGNED)}`;
      case 'call': {
        const fn = namedFunction(part.fn);
        const shown = fn.shown ?? part.args.length;
        const wraps = (arg: Expr, i: number): boolean =>
          language === 'pytorch' && i < shown && fn.numbers?.includes(i) !== true && refs(arg).length === 0;
        return fn.code[language](
          ...part.args.map((arg, i) =>
            wraps(arg, i) ? `torch.tensor(${print(arg)}, dtype=torch.float64)` : print(arg),
          ),
        );
      }
    }
  };
  return print(expr);
}

/** Whole numbers with more digits than this overflow the integers of the libraries. */
const LONGEST_WHOLE = 15;

/** A literal as Python writes it: `0.1`, `1e-8`, `(1/3)`. */
export function literalCode(text: string): Leaf {
  const [over = '', under] = text.split('/').map((part) => part.replace(/^(-?)0+(?=\d)/, '$1'));
  const number = (digits: string): string =>
    /^-?\d+$/.test(digits) && digits.length > LONGEST_WHOLE ? `${digits}.0` : digits;
  return under === undefined
    ? { text: number(over), negative: over.startsWith('-') }
    : { text: `(${number(over)}/${number(under)})` };
}
