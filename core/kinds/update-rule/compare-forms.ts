import { joined, say, type Text } from '../../language/text.ts';
import type { FormComparison } from './solution.ts';
import { differentiate } from '../../expr/differentiate.ts';
import { div, mul, num, pow, ref, substitute, type Expr } from '../../expr/expr.ts';
import { parseRational } from '../../expr/rational.ts';
import { symbolOf } from '../../format/symbol.ts';
import { stateOf, type Optimizer, type RuleNames } from '../../optimizers/optimizer.ts';
import { evaluateLines } from '../../solution/evaluate-lines.ts';
import { stepsById, type Line, type Step } from '../../solution/step.ts';

const UPDATES = 4;
/** An ε large enough for its place to show in the numbers; 10⁻⁸ would hide the difference. */
const VISIBLE_EPSILON = 0.1;
const ETA = '1/10';
const HALVED_FROM = 3;

/** ½w²: its gradient at a point is the point itself, which keeps every number short. */
const bowl = (parameter: string): Expr => mul(div(num(1), num(2)), pow(ref(parameter), 2));
const START = 1;

interface Schedule {
  /** Distinguishes the step ids of the schedules. */
  readonly key: string;
  readonly title: Text;
  readonly rate: (t: number) => string;
}
const SCHEDULES: readonly Schedule[] = [
  { key: 'A', title: say('constant learning rate', 'स्थिर सीखने की दर', 'ধ্রুব শেখার হার'), rate: () => ETA },
  {
    key: 'B',
    title: say(
      `learning rate halved from update ${HALVED_FROM}`,
      `अद्यतन ${HALVED_FROM} से आधी सीखने की दर`,
      `হালনাগাদ ${HALVED_FROM} থেকে অর্ধেক শেখার হার`,
    ),
    rate: (t) => (t < HALVED_FROM ? ETA : '1/20'),
  },
];

/** Every form of an optimizer on the bowl from one start, once under each schedule. */
export function compareForms(
  optimizer: Optimizer,
  parameter: string,
): { readonly steps: readonly Step[]; readonly picture: FormComparison } {
  const shared = Object.entries(optimizer.hyperparameters).filter(([id]) => id !== 'eta');
  const given = shared.map(([id, { default: value }]): Line => ({
    id,
    phase: 'given',
    formula: num(id === 'epsilon' ? VISIBLE_EPSILON : value),
  }));
  const runs = SCHEDULES.map((schedule) => runUnder(schedule, optimizer, parameter));
  const steps = evaluateLines([...given, ...runs.flatMap(({ lines }) => lines)]);
  const byId = stepsById(steps);
  return {
    steps,
    picture: {
      objective: bowl(parameter),
      start: START,
      hyperparameters: shared.map(([id]) => id),
      runs: runs.map(({ title, rates, forms }) => ({
        title,
        rates,
        forms,
        ...groupsOf(forms, byId),
      })),
    },
  };
}

type Run = FormComparison['runs'][number];
type FormRun = Run['forms'][number];

/** All forms under one schedule: the learning rates, then the lines of each form. */
function runUnder(
  { key, title, rate }: Schedule,
  optimizer: Optimizer,
  parameter: string,
): Pick<Run, 'title' | 'rates' | 'forms'> & { readonly lines: readonly Line[] } {
  const rates = Array.from({ length: UPDATES }, (_, i) => `eta_${key}_${i + 1}`);
  const given = rates.map((id, i): Line => ({
    id,
    phase: 'given',
    formula: num(rate(i + 1)),
    symbol: short('eta', i + 1),
  }));
  const worked = optimizer.forms.map(({ name, title: ofForm }, form) => {
    const id: IdOf = (quantity, t) => `${quantity}_${key}${form}_${t}`;
    const lines = formLines({ optimizer, parameter, form: name, rates, id }, joined([ofForm, title], ', '));
    return { lines, form: formRun(name, parameter, lines, id) };
  });
  return {
    title,
    rates,
    forms: worked.map(({ form }) => form),
    lines: [...given, ...worked.flatMap(({ lines }) => lines)],
  };
}

/** The step id of a quantity of one form at update t; t = 0 is the start. */
type IdOf = (quantity: string, t: number) => string;

interface FormInRun {
  readonly optimizer: Optimizer;
  readonly parameter: string;
  readonly form: string;
  /** Step ids of the learning rate, by update. */
  readonly rates: readonly string[];
  readonly id: IdOf;
}

/** The start and the updates of one form; `heading` stands above its first update. */
function formLines(one: FormInRun, heading: Text): readonly Line[] {
  const { optimizer, parameter, form, id } = one;
  const given = (quantity: string, formula: Expr): Line => ({
    id: id(quantity, 0),
    phase: 'given',
    formula,
    symbol: short(quantity, 0),
  });
  const updates = Array.from({ length: UPDATES + 1 }, (_, i) => updateLines(one, i + 1));
  return [
    given(parameter, num(START)),
    ...stateOf(optimizer, form).map((state) => given(state, optimizer.starts?.[state] ?? num(0))),
    ...updates.flat().map((line, i) => (i === 0 ? { ...line, heading } : line)),
  ];
}

/**
 * The lines of update t. After the last update only the look-ahead point, which is compared with the last
 * weight of a form that stores it.
 */
function updateLines(one: FormInRun, t: number): readonly Line[] {
  const { optimizer, parameter, form } = one;
  const names = namesAt(one, t);
  const ahead = optimizer.lookAhead(names, form);
  const slope = differentiate(bowl(parameter), parameter);
  const gradient: Line = {
    id: names.gradient,
    phase: 'work',
    formula: substitute(slope, () => ref(ahead?.id ?? names.parameter)),
    reason: 'given-slope',
  };
  const update = t > UPDATES ? [] : [gradient, ...optimizer.rule(names, form)];
  return [...(ahead ? [ahead] : []), ...update].map((line) => ({
    ...line,
    phase: 'work',
    symbol: short(line.id.split('_')[0] ?? '', t),
  }));
}

function namesAt({ parameter, rates, id }: FormInRun, t: number): RuleNames {
  const rate = rates[Math.min(t, UPDATES) - 1] ?? '';
  return {
    parameter: id(parameter, t - 1),
    next: id(parameter, t),
    gradient: id('g', t),
    before: (state) => id(state, t - 1),
    after: (state) => id(state, t),
    hyper: (hyper) => (hyper === 'eta' ? rate : hyper),
    lookAhead: id(`${parameter}Tilde`, t),
    t: num(t),
    share: div(ref(rate), ref(rates[0] ?? '')),
  };
}

/** The step ids of a form's weights, and of its look-ahead points where it has them. */
function formRun(name: string, parameter: string, lines: readonly Line[], id: IdOf): FormRun {
  const points = Array.from({ length: UPDATES + 1 }, (_, t) => id(`${parameter}Tilde`, t + 1));
  return {
    name,
    weights: Array.from({ length: UPDATES + 1 }, (_, t) => id(parameter, t)),
    ahead: lines.some((line) => line.id === points[0]) ? points : null,
  };
}

type Steps = ReadonlyMap<string, Step>;

/** The sets of equivalent forms: a form joins the first set whose first form it agrees with. */
function groupsOf(forms: readonly FormRun[], steps: Steps): Pick<Run, 'agree' | 'byLookAhead'> {
  const groups: FormRun[][] = [];
  let byLookAhead = false;
  for (const form of forms) {
    const group = groups.find(([first]) => {
      if (!first) return false;
      const ahead = areEqual(form.weights, first.ahead, steps) || areEqual(form.ahead, first.weights, steps);
      if (ahead) byLookAhead = true;
      return ahead || areEqual(form.weights, first.weights, steps);
    });
    if (group) group.push(form);
    else groups.push([form]);
  }
  return { agree: groups.map((group) => group.map(({ name }) => name)), byLookAhead };
}

const areEqual = (left: readonly string[] | null, right: readonly string[] | null, steps: Steps): boolean =>
  left !== null &&
  right !== null &&
  left.every((id, t) => isSameValue(steps.get(id), steps.get(right[t] ?? '')));

/** Exact values are compared exactly; floats may differ by their roundings. */
function isSameValue(left: Step | undefined, right: Step | undefined): boolean {
  if (!left || !right) return false;
  if (left.exact !== null && right.exact !== null)
    return parseRational(left.exact)?.equals(parseRational(right.exact) ?? 0) === true;
  return Math.abs(left.value - right.value) <= 1e-12 * Math.abs(right.value);
}

const short = (quantity: string, t: number): NonNullable<Line['symbol']> => {
  const { tex, plain } = symbolOf(`${quantity}_${t}`);
  return { tex, plain };
};
