import { toPlain } from '../expr/print.ts';
import { ref, refs, substitute, type Expr } from '../expr/expr.ts';
import { symbolOf } from '../format/symbol.ts';
import type { Box } from '../kinds/kind.ts';
import { sameFormula } from './compare.ts';
import { sentence, type Finding } from './finding.ts';
import { countsFromBefore } from './read/notation.ts';
import { readFormula } from './read/read-answer.ts';

/**
 * Marks formulas: each box is compared with every form; the form that matches the most boxes is the one the
 * student follows.
 */
export function formulaFindings(
  boxes: readonly Box[],
  typedIn: (box: Box) => string,
): ReadonlyMap<string, Finding> {
  const asked = boxes.flatMap((box) =>
    box.accepts.type === 'formula' ? [{ box, accepts: box.accepts, typed: typedIn(box) }] : [],
  );
  const newIsT = countsFromBefore(asked.map(({ typed }) => typed).join('; '));
  // Messages list only the quantities of these forms.
  const inUse = new Set(
    asked.flatMap(({ accepts }) => accepts.forms.flatMap(({ formula }) => refs(formula))),
  );
  const namesOf = (names: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(names).filter(([, id]) => inUse.has(id)));
  const read = asked.map((one) => ({
    ...one,
    formula: one.typed === '' ? null : readFormula(one.typed, namesOf(one.accepts.names), newIsT),
  }));
  const fitting = read.map(({ accepts, formula }, i) => {
    const before = asked.slice(0, i);
    return formula?.ok === true
      ? accepts.forms.filter((form) => fits(formula.value, form, before)).map(({ form }) => form)
      : [];
  });
  const forms = [...new Set(asked.flatMap(({ accepts }) => accepts.forms.map(({ form }) => form)))];
  const count = (form: string): number => fitting.filter((fits) => fits.includes(form)).length;
  const followed = forms.reduce<string | undefined>(
    (best, form) => (best === undefined || count(form) > count(best) ? form : best),
    undefined,
  );
  const findings = new Map<string, Finding>();
  read.forEach(({ box, accepts, formula }, i) => {
    const model = accepts.forms.find(({ form }) => form === followed) ?? accepts.forms[0];
    const expected = model ? toPlain(model.formula, (id) => ({ text: symbolOf(id).plain })) : '';
    const right = followed !== undefined && fitting[i]?.includes(followed) === true;
    const other = fitting[i]?.[0];
    findings.set(
      box.id,
      formula === null
        ? { verdict: 'blank', share: 0, expected, why: 'Nothing was written.' }
        : !formula.ok
          ? { verdict: 'unreadable', share: 0, expected, why: sentence(formula.why) }
          : right
            ? {
                verdict: 'right',
                share: 1,
                expected,
                why:
                  forms.length > 1 && followed !== undefined ? `Right, in the form “${followed}”.` : 'Right.',
              }
            : {
                verdict: 'wrong',
                share: 0,
                expected,
                why:
                  other === undefined
                    ? `Expected ${box.label.plain} = ${expected}.`
                    : `This belongs to the form “${other}”, but the other lines follow “${followed ?? ''}”: keep to one form; here ${expected}.`,
              },
    );
  });
  return findings;
}

type FormulaBox = {
  readonly box: Box;
  readonly accepts: Extract<Box['accepts'], { readonly type: 'formula' }>;
};

/**
 * Whether a written line equals the form's line. Earlier lines may be substituted (`w + ρv − ηg` for `w +
 * v′`), and after `v ← …` a plain v may denote the new value, as in Goodfellow et al. 2016, algorithm 8.2.
 */
function fits(
  written: Expr,
  { form, formula }: { readonly form: string; readonly formula: Expr },
  before: readonly FormulaBox[],
): boolean {
  const earlier = new Map(
    before.flatMap(({ box, accepts }) =>
      accepts.forms.filter((one) => one.form === form).map((one) => [box.id, one.formula] as const),
    ),
  );
  const writtenOut = (expr: Expr): Expr =>
    [...earlier]
      .reverse()
      .reduce((whole, [id, line]) => substitute(whole, (name) => (name === id ? line : undefined)), expr);
  const renewed = substitute(written, (name) => (earlier.has(`${name}'`) ? ref(`${name}'`) : undefined));
  const model = writtenOut(formula);
  return sameFormula(writtenOut(written), model) || sameFormula(writtenOut(renewed), model);
}
