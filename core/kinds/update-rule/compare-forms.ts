import type { FormComparison } from './solution.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { div, mul, num, pow, ref, substitute, type Expr } from '../../expr/expr.ts';
import { parseRational } from '../../expr/rational.ts';
import { symbolOf } from '../../format/symbol.ts';
import { stateOf, type Optimizer, type RuleNames } from '../../optimizers/optimizer.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import type { Line, Step } from '../../solution/step.ts';

const UPDATES = 4;
/** An ε large enough for its place to show in the numbers; 10⁻⁸ would hide the difference. */
const VISIBLE_EPSILON = 0.1;
const ETA = '1/10';
const HALVED_FROM = 3;

/** ½w²: its gradient at a point is the point itself, which keeps every number short. */
const bowl = (parameter: string): Expr => mul(div(num(1), num(2)), pow(ref(parameter), 2));
const START = 1;

/** Every form on the bowl from one start. */
export function compareForms(
  optimizer: Optimizer,
  parameter: string,
): { readonly steps: readonly Step[]; readonly picture: FormComparison } {
  const lines: Line[] = [];
  const objective = bowl(parameter);
  const slope = differentiate(objective, parameter);
  const schedules = [
    { key: 'A', title: 'constant learning rate', rate: () => ETA },
    {
      key: 'B',
      title: `learning rate halved from update ${HALVED_FROM}`,
      rate: (t: number) => (t < HALVED_FROM ? ETA : '1/20'),
    },
  ];
  const shared = Object.entries(optimizer.hyperparameters).filter(([id]) => id !== 'eta');
  for (const [id, { default: value }] of shared)
    lines.push({ id, phase: 'given', formula: num(id === 'epsilon' ? VISIBLE_EPSILON : value) });
  const runs = schedules.map(({ key, title, rate }) => {
    const rates = Array.from({ length: UPDATES }, (_, i) => `eta_${key}_${i + 1}`);
    rates.forEach((id, i) =>
      lines.push({ id, phase: 'given', formula: num(rate(i + 1)), symbol: short('eta', i + 1) }),
    );
    const forms = optimizer.forms.map(({ name, title: formTitle }, form) => {
      const id = (quantity: string, t: number): string => `${quantity}_${key}${form}_${t}`;
      const given = (quantity: string, formula: Expr): Line => ({
        id: id(quantity, 0),
        phase: 'given',
        formula,
        symbol: short(quantity, 0),
      });
      lines.push(
        given(parameter, num(START)),
        ...stateOf(optimizer, name).map((state) => given(state, optimizer.starts?.[state] ?? num(0))),
      );
      for (let t = 1; t <= UPDATES + 1; t += 1) {
        const names: RuleNames = {
          parameter: id(parameter, t - 1),
          next: id(parameter, t),
          gradient: id('g', t),
          before: (state) => id(state, t - 1),
          after: (state) => id(state, t),
          hyper: (hyper) => (hyper === 'eta' ? (rates[Math.min(t, UPDATES) - 1] ?? '') : hyper),
          lookAhead: id(`${parameter}Tilde`, t),
          t: num(t),
          share: div(ref(rates[Math.min(t, UPDATES) - 1] ?? ''), ref(rates[0] ?? '')),
        };
        const ahead = optimizer.lookAhead(names, name);
        const gradient: Line = {
          id: names.gradient,
          phase: 'work',
          formula: substitute(slope, () => ref(ahead?.id ?? names.parameter)),
        };
        // One look-ahead point more than the number of updates, to compare with the last weight of a form
        // that stores it.
        const worked =
          t > UPDATES
            ? ahead
              ? [ahead]
              : []
            : [...(ahead ? [ahead] : []), gradient, ...optimizer.rule(names, name)];
        worked.forEach((line, i) => {
          lines.push({
            ...line,
            phase: 'work',
            symbol: short(line.id.split('_')[0] ?? '', t),
            ...(i === 0 && t === 1 ? { heading: `${formTitle}, ${title}` } : {}),
          });
        });
      }
      const ahead = lines.some((line) => line.id === id(`${parameter}Tilde`, 1))
        ? Array.from({ length: UPDATES + 1 }, (_, t) => id(`${parameter}Tilde`, t + 1))
        : null;
      return { name, weights: Array.from({ length: UPDATES + 1 }, (_, t) => id(parameter, t)), ahead };
    });
    return { title, rates, forms };
  });
  const steps = evaluateLines(lines);
  const byId = new Map(steps.map((step) => [step.id, step]));
  const same = (a: string, b: string): boolean => {
    const [left, right] = [byId.get(a), byId.get(b)];
    if (!left || !right) return false;
    if (left.exact !== null && right.exact !== null)
      return parseRational(left.exact)?.equals(parseRational(right.exact) ?? 0) === true;
    return Math.abs(left.value - right.value) <= 1e-12 * Math.abs(right.value);
  };
  return {
    steps,
    picture: {
      objective,
      start: START,
      hyperparameters: shared.map(([id]) => id),
      runs: runs.map((run) => {
        const equal = (left: readonly string[] | null, right: readonly string[] | null): boolean =>
          left !== null && right !== null && left.every((id, t) => same(id, right[t] ?? ''));
        const agree: string[][] = [];
        let byLookAhead = false;
        for (const form of run.forms) {
          const group = agree.find((names) => {
            const other = run.forms.find(({ name }) => name === names[0]);
            if (!other) return false;
            const ahead = equal(form.weights, other.ahead) || equal(form.ahead, other.weights);
            if (ahead) byLookAhead = true;
            return ahead || equal(form.weights, other.weights);
          });
          if (group) group.push(form.name);
          else agree.push([form.name]);
        }
        return { ...run, agree, byLookAhead };
      }),
    },
  };
}

const short = (quantity: string, t: number): NonNullable<Line['symbol']> => {
  const { tex, plain } = symbolOf(`${quantity}_${t}`);
  return { tex, plain };
};
