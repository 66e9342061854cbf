import { because } from './why.ts';
import { toPlain } from '../expr/print.ts';
import { ref, refs, substitute, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import { askedBack, type Finding } from './finding.ts';
import { countsFromBefore, gradientPoints } from './read/notation.ts';
import { ownLetters, withHats } from './read/own-letters.ts';
import { readFormula } from './read/read-formula.ts';
import type { Read } from './read/read.ts';
import { sameFormula, type DomainOf } from './same-formula.ts';

/**
 * Marks formulas: each box is compared with every form; the form that matches the most boxes is the one the
 * student follows.
 */
export function formulaFindings(
  boxes: readonly Box[],
  typedIn: (box: Box) => string,
): ReadonlyMap<string, Finding> {
  const { asked, written, newIsT, read } = formulaLines(boxes, typedIn);
  const fitting = read.map(({ accepts, formula }) => {
    const signed = new Set(accepts.signed);
    const domainOf: DomainOf | undefined = accepts.signed && ((id) => (signed.has(id) ? 'real' : undefined));
    return formula?.ok === true
      ? accepts.forms.filter((form) => fits(formula.value, form, domainOf)).map(({ form }) => form)
      : [];
  });
  const forms = [...new Set(asked.flatMap(({ accepts }) => accepts.forms.map(({ form }) => form)))];
  const count = (form: string): number => fitting.filter((fits) => fits.includes(form)).length;
  // With no line that fits any form, it is the paper's own.
  const followed = forms.reduce<string | undefined>(
    (best, form) => (best === undefined || count(form) > count(best) ? form : best),
    undefined,
  );
  return new Map(
    read.map(({ box, accepts, names, formula }, i) => {
      const line = accepts.forms.find(({ form }) => form === followed);
      const inside =
        formula === null &&
        line !== undefined &&
        written.some(({ typed }) =>
          gradientPoints(typed, newIsT).some((point) => {
            const read = readFormula(point, names, newIsT);
            return read.ok && fits(read.value, line, undefined);
          }),
        );
      const model = line ?? accepts.forms[0];
      const expected = model ? toPlain(model.formula, (id) => ({ text: symbolOf(id).plain })) : '';
      return [
        box.id,
        {
          expected,
          ...judged({
            box,
            formula,
            expected,
            forms,
            followed,
            fitting: fitting[i] ?? [],
            hasLine: line !== undefined,
            inside,
          }),
        },
      ];
    }),
  );
}

/** The formulas of a question as they are read together: the letters of one line may be defined in another. */
function formulaLines(boxes: readonly Box[], typedIn: (box: Box) => string) {
  const asked = boxes.flatMap((box) =>
    box.accepts.type === 'formula' ? [{ box, accepts: box.accepts, typed: typedIn(box) }] : [],
  );
  const newIsT = countsFromBefore(asked.map(({ typed }) => typed).join('; '));
  const lines = withHats(asked.map(({ box, typed }) => ({ id: box.id, typed })));
  const written = lines.filter(({ typed }) => typed !== '');
  // Messages list only the quantities of these forms.
  const inUse = new Set(
    asked.flatMap(({ accepts }) => accepts.forms.flatMap(({ formula }) => refs(formula))),
  );
  const namesOf = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).filter(([, id]) => inUse.has(id)));
  const read = asked.map((one, i) => {
    const names = ownLetters(written, namesOf(one.accepts.names));
    const line = lines[i]?.typed ?? '';
    return { ...one, names, formula: line === '' ? null : readFormula(line, names, newIsT) };
  });
  return { asked, written, newIsT, read };
}

/** The formulas in the boxes that ask for one, as plain text; a blank box is left out. */
export function formulasRead(
  boxes: readonly Box[],
  typedIn: (box: Box) => string,
): ReadonlyMap<string, Read<string>> {
  return new Map(
    formulaLines(boxes, typedIn).read.flatMap(({ box, formula }) =>
      formula === null
        ? []
        : [
            [
              box.id,
              formula.ok
                ? { ok: true, value: toPlain(formula.value, (id) => ({ text: symbolOf(id).plain })) }
                : formula,
            ] as const,
          ],
    ),
  );
}

/** A line as read, with what it is compared with. */
interface ReadLine {
  readonly box: Box;
  readonly formula: Read<Expr> | null;
  readonly expected: string;
  readonly forms: readonly string[];
  /** The form that the student follows. */
  readonly followed: string | undefined;
  /** The forms that this line fits. */
  readonly fitting: readonly string[];
  /** Whether the followed form has such a line: PyTorch's Nesterov has no look-ahead point. */
  readonly hasLine: boolean;
  /** Whether it was written in another line: ∇f(θ + ρv) for g at the look-ahead point. */
  readonly inside: boolean;
}

function judged(line: ReadLine): Omit<Finding, 'expected'> {
  const { box, formula, expected, forms, followed = '', fitting, hasLine, inside } = line;
  if (inside) return { verdict: 'blank', share: 0, counts: false, why: because('in-other-line') };
  if (formula === null)
    return hasLine
      ? { verdict: 'blank', share: 0, why: because('blank') }
      : { verdict: 'blank', share: 0, counts: false, why: because('not-in-form', { form: followed }) };
  if (!formula.ok) return askedBack(formula, expected);
  if (fitting.includes(followed))
    return {
      verdict: 'right',
      share: 1,
      why: forms.length > 1 ? because('right-form', { form: followed }) : because('right'),
    };
  const [other] = fitting;
  return {
    verdict: 'wrong',
    share: 0,
    why:
      other === undefined
        ? because('expected', { label: box.label.plain, expected })
        : because(hasLine ? 'other-form' : 'other-form-only', { other, form: followed, expected }),
  };
}

/**
 * Whether a written line equals the form's line. Earlier lines may be substituted (`w + ρv − ηg` for `w +
 * v′`), and after `v ← …` a plain v may denote the new value, as in Goodfellow et al. 2016, algorithm 8.2.
 */
function fits(
  written: Expr,
  { formula, earlier = [] }: Extract<Box['accepts'], { readonly type: 'formula' }>['forms'][number],
  domainOf: DomainOf | undefined,
): boolean {
  if (sameFormula(written, formula, domainOf)) return true;
  const lines = new Map(earlier.map((line) => [line.id, line.formula]));
  const renewed = substitute(written, (name) => (lines.has(`${name}'`) ? ref(`${name}'`) : undefined));
  if (sameFormula(renewed, formula, domainOf)) return true;
  const writtenOut = (expr: Expr): Expr =>
    [...lines]
      .reverse()
      .reduce((whole, [id, line]) => substitute(whole, (name) => (name === id ? line : undefined)), expr);
  const model = writtenOut(formula);
  return (
    sameFormula(writtenOut(written), model, domainOf) || sameFormula(writtenOut(renewed), model, domainOf)
  );
}
