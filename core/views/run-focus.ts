import { evaluate } from '../expr/evaluate.ts';
import { evaluateExact } from '../expr/exact.ts';
import { children, neg, ref, refersTo, refs, sub, type Expr } from '../expr/expr.ts';
import { toPlain, type LeafOf } from '../expr/print.ts';
import { nearestFloat, parseRational } from '../expr/rational.ts';
import { symbolOf } from '../format/symbol.ts';
import type { OptimizerRunPicture } from '../kinds/optimizer-run/optimizer-run.ts';
import type { RunQuantity, Runner } from '../kinds/optimizer-run/solution.ts';
import type { Step } from '../solution/step.ts';

/** The place of a step in a run: its runner, update, quantity and variable. Update 0 is the start. */
export interface RunPlace {
  readonly runner: number;
  readonly t: number;
  readonly quantity: RunQuantity | null;
  readonly variable: number;
}

/** One number per variable, with a symbol that omits the variable's name: −η·g₁. */
export interface RunVector {
  readonly label: string;
  readonly values: readonly number[];
}

/**
 * How a quantity of an update is drawn in the plane of the variables. `vector`: it has a direction; if it is
 * a sum, the vectors of its `terms` add up to it. `spread`: a size per coordinate by which a step is divided.
 * `factor`: the same for every coordinate; nothing is drawn.
 */
export type RunFocus = {
  readonly place: RunPlace;
  /** Step ids of the point before the update and after it, and of the look-ahead point where there is one. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly ahead: readonly string[] | null;
} & (
  | {
      readonly draws: 'vector';
      /** Whether it leads from the old point to the new one or to the look-ahead point. */ readonly moves: boolean;
      readonly whole: RunVector;
      readonly terms: readonly RunVector[];
      /** For a step that is a quotient: numerator and denominator. */ readonly scaling: {
        readonly over: RunVector;
        readonly under: RunVector;
      } | null;
    }
  | { readonly draws: 'spread'; readonly whole: RunVector }
  | { readonly draws: 'factor' | 'start' }
);

/**
 * The place of every step of the runners, by id. The gradient of a single sample has the place of its batch's
 * gradient.
 */
export function runPlaces(
  { runners }: OptimizerRunPicture,
  steps: ReadonlyMap<string, Step>,
): ReadonlyMap<string, RunPlace> {
  const places = new Map<string, RunPlace>();
  runners.forEach(({ quantities, path }, runner) => {
    path[0]?.forEach((id, variable) => places.set(id, { runner, t: 0, quantity: null, variable }));
    for (const quantity of quantities) {
      quantity.ids.forEach((update, i) =>
        update.forEach((id, variable) => {
          places.set(id, { runner, t: i + 1, quantity, variable });
          if (quantity.role !== 'gradient') return;
          for (const sample of steps.get(id)?.dependsOn ?? [])
            if (sample.startsWith(`${id}_`)) places.set(sample, { runner, t: i + 1, quantity, variable });
        }),
      );
    }
  });
  return places;
}

/**
 * The change of a parameter in an update, as an expression over earlier steps: its formula without the
 * parameter itself.
 */
export function changeOf({ formula }: Step, before: string): Expr {
  if (formula.op === 'add') {
    const rest = formula.terms.filter((term) => !(term.op === 'ref' && term.id === before));
    if (rest.length === formula.terms.length - 1 && rest.every((term) => !refersTo(term, before)))
      return rest.length === 1 ? (rest[0] as Expr) : { op: 'add', terms: rest };
  }
  return sub(formula, ref(before));
}

/** The value of an expression over the steps, exact if it is rational. */
export function valueOver(
  expr: Expr,
  steps: ReadonlyMap<string, Step>,
): { readonly value: number; readonly exact: string | null } {
  const exact = evaluateExact(expr, (id) => parseRational(steps.get(id)?.exact ?? ''));
  return exact === null
    ? { value: evaluate(expr, (id) => steps.get(id)?.value ?? Number.NaN), exact: null }
    : { value: nearestFloat(exact), exact: exact.toFraction() };
}

/** What to draw for a step; null for a step that belongs to no runner. */
export function runFocus(
  picture: OptimizerRunPicture,
  steps: ReadonlyMap<string, Step>,
  places: ReadonlyMap<string, RunPlace>,
  id: string,
): RunFocus | null {
  const place = places.get(id);
  const runner = place && picture.runners[place.runner];
  if (!runner) return null;
  const { t, quantity } = place;
  const [from = [], to = []] = [runner.path[Math.max(t - 1, 0)], runner.path[t]];
  const ahead = runner.quantities.find(({ role }) => role === 'ahead')?.ids[t - 1] ?? null;
  const common = { place, from, to, ahead };
  if (quantity === null) return { ...common, draws: 'start' };
  const ids = quantity.ids[t - 1] ?? [];
  const formulas = ids.map((one) => steps.get(one)?.formula ?? ref(one));
  const label = leafIn(picture, places);
  const vectorOf = (parts: readonly Expr[]): RunVector => ({
    label: toPlain(parts[0] ?? ref(''), label),
    values: parts.map((part) => valueOver(part, steps).value),
  });
  const own: RunVector = {
    label: label(ids[0] ?? '').text,
    values: ids.map((one) => steps.get(one)?.value ?? Number.NaN),
  };
  const kinds = kindsOf(runner, t, steps);
  const moved = quantity.role === 'point' || quantity.role === 'ahead';
  const changeTo = (variable: number): Expr | null => {
    const step = steps.get(to[variable] ?? '');
    return step ? changeOf(step, from[variable] ?? '') : null;
  };
  const isChange = (one: string, variable: number): boolean => {
    const change = changeTo(variable);
    return change?.op === 'ref' && change.id === one;
  };
  if (!moved && kinds.spread.has(quantity.name)) return { ...common, draws: 'spread', whole: own };
  if (!moved && !kinds.vector.has(quantity.name)) return { ...common, draws: 'factor' };
  const changes = moved
    ? ids.map((one, variable) =>
        steps.has(one) ? changeOf(steps.get(one) as Step, from[variable] ?? '') : ref(one),
      )
    : formulas;
  const whole = moved
    ? { label: `Δ${own.label}`, values: changes.map((change) => valueOver(change, steps).value) }
    : own;
  return {
    ...common,
    draws: 'vector',
    moves: moved || ids.every(isChange),
    whole,
    terms: quantity.role === 'gradient' ? [] : termsOf(changes).map(vectorOf),
    scaling: moved ? scalingOf(changes, vectorOf) : null,
  };
}

/** The focus with 0 for every coordinate that is not computed yet. */
export function workedPart(focus: RunFocus, seen: (id: string) => boolean): RunFocus {
  const ids = focus.place.quantity?.ids[focus.place.t - 1] ?? [];
  if (ids.every(seen)) return focus;
  const part = ({ label, values }: RunVector): RunVector => ({
    label,
    values: values.map((value, variable) => (seen(ids[variable] ?? '') ? value : 0)),
  });
  if (focus.draws === 'spread') return { ...focus, whole: part(focus.whole) };
  if (focus.draws !== 'vector') return focus;
  return {
    ...focus,
    whole: part(focus.whole),
    terms: focus.terms.map(part),
    scaling: focus.scaling && { over: part(focus.scaling.over), under: focus.scaling.under },
  };
}

/**
 * The terms of the sums, if each variable's sum has the same number of terms; empty if they are not sums.
 */
function termsOf(sums: readonly Expr[]): Expr[][] {
  const terms = sums.map((sum) => (sum.op === 'add' ? sum.terms : [sum]));
  const count = terms[0]?.length ?? 0;
  if (count < 2 || terms.some((one) => one.length !== count)) return [];
  return Array.from({ length: count }, (_, i) => terms.map((one) => one[i] as Expr));
}

/**
 * Numerator and denominator of a change: −ηm̂ and √v̂ + ε of −ηm̂/(√v̂ + ε); null if it is not a quotient.
 */
function scalingOf(
  changes: readonly Expr[],
  vectorOf: (parts: readonly Expr[]) => RunVector,
): { readonly over: RunVector; readonly under: RunVector } | null {
  const overs: Expr[] = [];
  const unders: Expr[] = [];
  for (const change of changes) {
    const quotient = change.op === 'neg' ? change.of : change;
    if (quotient.op !== 'div') return null;
    overs.push(change.op === 'neg' ? neg(quotient.over) : quotient.over);
    unders.push(quotient.under);
  }
  return { over: vectorOf(overs), under: vectorOf(unders) };
}

/** Symbols without the variable: g₁ and not gₓ,₁; a hyperparameter without the index of its runner. */
function leafIn({ variables }: OptimizerRunPicture, places: ReadonlyMap<string, RunPlace>): LeafOf {
  const letter = variables.length === 1 ? (variables[0] ?? 'w') : 'w';
  return (id) => {
    const place = places.get(id);
    if (place?.quantity === null) return { text: symbolOf(`${letter}_0`).plain };
    if (!place?.quantity) {
      // A state before the first update: m_x_0.
      const [name = id, ...rest] = id.replace(/_R\d+(?=_|$)/, '').split('_');
      const t = rest.at(-1);
      return { text: symbolOf(t === undefined || !/^\d+$/.test(t) ? name : `${name}_${t}`).plain };
    }
    const { role, name } = place.quantity;
    const base = role === 'point' ? letter : role === 'ahead' ? `${letter}Tilde` : name;
    return { text: symbolOf(`${base}_${place.t}`).plain };
  };
}

/**
 * Whether each quantity of an update is a vector or a spread. Spreads are those in a denominator or under a
 * root, and those used only to compute them.
 */
function kindsOf(
  { quantities, path }: Runner,
  t: number,
  steps: ReadonlyMap<string, Step>,
): { readonly vector: ReadonlySet<string>; readonly spread: ReadonlySet<string> } {
  const nameOf = new Map<string, string>();
  for (const quantity of quantities)
    for (const one of [...(quantity.ids[t - 1] ?? []), ...(t > 1 ? (quantity.ids[t - 2] ?? []) : [])])
      nameOf.set(one, quantity.name);
  const named = (ids: readonly string[]): string[] => ids.flatMap((one) => nameOf.get(one) ?? []);
  const formulas = quantities.flatMap(({ name, ids }) =>
    (ids[t - 1] ?? []).map((id) => ({ name, id, formula: steps.get(id)?.formula ?? ref(id) })),
  );
  const points = new Set([...(path[t - 1] ?? []), ...(path[t] ?? [])]);
  const vector = new Set<string>(['g', 'point', 'ahead']);
  const spread = new Set<string>();
  for (const { name, formula } of formulas) {
    if (named(refs(formula)).some((one) => vector.has(one))) vector.add(name);
    for (const one of named(measuring(formula))) if (one !== 'g') spread.add(one);
  }
  for (const { name } of [...formulas].reverse()) {
    const users = formulas.filter(
      (one) =>
        one.name !== name &&
        (steps.get(one.id)?.dependsOn ?? []).some((id) => nameOf.get(id) === name && !points.has(id)),
    );
    if (users.length > 0 && users.every((one) => spread.has(one.name))) spread.add(name);
  }
  return {
    vector,
    spread: new Set(
      [...spread].filter((name) => vector.has(name) && !['g', 'point', 'ahead'].includes(name)),
    ),
  };
}

/** The ids that an expression refers to in a denominator or under a root. */
function measuring(expr: Expr): string[] {
  if (expr.op === 'div') return [...measuring(expr.over), ...refs(expr.under)];
  if (expr.op === 'call' && expr.fn === 'sqrt') return refs(expr);
  return children(expr).flatMap(measuring);
}
