import { refs, type Expr } from '../expr/expr.ts';
import { numberPlain } from '../expr/print.ts';
import { formatNumber } from '../format/number.ts';
import { plainIn } from '../language/formula-words.ts';
import type { LanguageName } from '../language/languages.ts';
import { fillText, type Text } from '../language/text.ts';
import { isCases, type Concept, type Facts, type Reason } from '../reasons/concept.ts';
import { reasonCalled, type ConceptName } from '../reasons/index.ts';
import type { SkillName } from '../skills/index.ts';
import { stepsById, type Step } from '../solution/step.ts';
import { ruleName } from '../symbols/index.ts';
import { structuralReason } from './structural-reason.ts';
import { symbolFor, workedLines, type Tagged } from './worked-text.ts';

/** Why a step is computed as it is. */
export interface Explanation {
  /** The id of the step. */
  readonly step: string;
  /** The sentence under the picture: what happens and why, with the numbers of the step. */
  readonly sentence: string;
  /**
   * One level deeper: the reason for the rule, its name, its usual formula in LaTeX, and where it is from. A problem may
   * take another form of the rule; how this step was computed is `ruleHere`.
   */
  readonly why: string;
  readonly rule: ConceptName;
  readonly formula: string;
  readonly source: string;
  readonly skill: SkillName;
}

/** The explanation of a computed step; null for a given number and for a step that there is not. */
export function explain(
  steps: readonly Step[],
  id: string,
  language: LanguageName = 'en',
): Explanation | null {
  const byId = byIdOf(steps);
  const step = byId.get(id);
  if (!step || step.phase === 'given') return null;
  const rule = found(step, byId);
  const { reason, concept, facts, values } = rule;
  return {
    step: id,
    sentence:
      step.explains === true && step.note !== undefined
        ? step.note[language]
        : fillText(textOf(reason, facts)[language], valuesIn(values, language)),
    why: concept.why[language],
    rule: ruleName(concept),
    formula: concept.formula,
    source: concept.source,
    skill: skillIn(rule, step, byId),
  };
}

/** Names of steps may have words: `weights₃`. */
const valuesIn = (values: Found['values'], language: LanguageName): Found['values'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plainIn(value, language)]));

/** The rules of a solution, each once, in the order in which they are first used. */
export function rulesOf(steps: readonly Step[]): readonly ConceptName[] {
  const byId = byIdOf(steps);
  return [
    ...new Set(
      steps.filter(({ phase }) => phase !== 'given').map((step) => ruleName(found(step, byId).concept)),
    ),
  ];
}

/**
 * The rule by which a step was computed, with its symbols, in LaTeX: a reading of its expression. `tag` marks the
 * symbols with their steps.
 */
export function ruleHere(steps: readonly Step[], id: string, tag: Tagged = (tex) => tex): string {
  const { symbol, rule, formula, numbers, value } = workedLines(steps, tag)(id);
  const sides = [rule, formula].filter((side) => side !== null);
  return [symbol, ...(sides.length > 0 ? sides : [numbers ?? value])].join(' = ');
}

/** The skill that a computed step exercises; null for a given number and for a step that there is not. */
export const skillOf = (steps: readonly Step[], id: string): SkillName | null => {
  const byId = byIdOf(steps);
  const step = byId.get(id);
  if (!step || step.phase === 'given') return null;
  return skillIn(found(step, byId), step, byId);
};

const skillIn = (
  { reason: { says, exercises }, concept: { skill }, facts, gradient }: Found,
  step: Step,
  byId: StepsById,
): SkillName =>
  exercises?.({ ...facts, ...placeFacts(step, gradient, byId) }) ??
  (isCases(says) ? says.skills?.[says.pick(facts)] : undefined) ??
  skill;

/** The index of a list of steps, made once: a sentence is asked for at every beat. */
const indexes = new WeakMap<readonly Step[], ReadonlyMap<string, Step>>();
function byIdOf(steps: readonly Step[]): ReadonlyMap<string, Step> {
  const known = indexes.get(steps) ?? stepsById(steps);
  indexes.set(steps, known);
  return known;
}

function textOf({ says }: Reason, facts: Facts): Text {
  if (!isCases(says)) return says;
  const picked = says.cases[says.pick(facts)];
  if (!picked) throw new RangeError(`no sentence for the case “${says.pick(facts)}”`);
  return picked;
}

interface Found {
  readonly reason: Reason;
  readonly concept: Concept;
  readonly facts: Facts;
  readonly values: Readonly<Record<string, string>>;
  readonly gradient: Gradient | null;
}

type StepsById = ReadonlyMap<string, Step>;

function found(step: Step, byId: StepsById): Found {
  const gradient = gradientOf(step, byId);
  const name = step.reason ?? gradient?.reason ?? structuralReason(step);
  const { reason, concept } = reasonCalled(name);
  const quantities: Quantities = new Map();
  put(quantities, 'name', step.id, byId);
  reason.operands?.forEach((operand, i) => put(quantities, operand, step.dependsOn[i], byId));
  if (gradient) {
    put(quantities, 'of', gradient.of, byId);
    put(quantities, 'by', gradient.by, byId);
    put(quantities, 'input', gradient.by, byId);
    put(quantities, 'at', gradient.at, byId);
    put(quantities, 'upstream', gradient.upstream, byId);
    put(quantities, 'partner', gradient.partner, byId);
  }
  const counts: Facts = {
    ...countsOf(step, byId),
    // A line with a reason of its own is no sum over what it comes back through.
    ...(gradient && step.reason === undefined ? { count: gradient.paths } : {}),
    given: gradient && byId.get(gradient.by)?.phase === 'given' ? 1 : 0,
  };
  return {
    reason,
    concept,
    gradient,
    facts: {
      ...Object.fromEntries([...quantities].map(([key, { value }]) => [key, value])),
      ...counts,
      value: step.value,
      cancels: step.cancels === true ? 1 : 0,
    },
    values: {
      ...Object.fromEntries(
        [...quantities].flatMap(([key, { name: symbol, text }]) => [
          [key, NAMED.has(key) ? symbol : text],
          [`${key}.name`, symbol],
        ]),
      ),
      ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)])),
      value: textOfValue(step),
      winner: winnerOf(step, byId),
    },
  };
}

/** Quantities that a sentence calls by their symbol. */
const NAMED: ReadonlySet<string> = new Set(['name', 'of', 'by', 'at']);

type Quantities = Map<string, { readonly name: string; readonly text: string; readonly value: number }>;

/** Without a quantity (the factor 1 of a chain that begins) the text is that of 1. */
function put(to: Quantities, key: string, id: string | undefined, byId: StepsById): void {
  const step = id === undefined ? undefined : byId.get(id);
  to.set(key, {
    name: id === undefined ? '' : symbolFor(id, step).plain,
    text: step ? textOfValue(step) : '1',
    value: step?.value ?? 1,
  });
}

const textOfValue = ({ value, exact }: Step): string => numberPlain(formatNumber(value, exact).text).text;

const inner = (term: Expr): Expr => (term.op === 'neg' ? term.of : term);

function countsOf({ formula, dependsOn }: Step, byId: StepsById): Facts {
  const terms = formula.op === 'add' ? formula.terms : [formula];
  const products = terms.filter((term) => inner(term).op === 'mul').length;
  return {
    count: formula.op === 'add' ? terms.length : dependsOn.length,
    products,
    alone: terms.filter((term) => inner(term).op === 'ref').length,
    ties: tiedFor(formula, byId).length,
  };
}

/** The operands of a maximum that are the largest. */
function tiedFor(formula: Expr, byId: StepsById): readonly string[] {
  if (formula.op !== 'call' || !formula.fn.startsWith('max')) return [];
  const ids = refs(formula);
  const most = Math.max(...ids.map((id) => byId.get(id)?.value ?? Number.NEGATIVE_INFINITY));
  return ids.filter((id) => byId.get(id)?.value === most);
}

function winnerOf({ formula }: Step, byId: StepsById): string {
  const [first] = tiedFor(formula, byId);
  return first === undefined ? '' : symbolFor(first, byId.get(first)).plain;
}

/** A gradient, what it came back through, and the reason for it. */
interface Gradient {
  readonly of: string;
  readonly by: string;
  readonly paths: number;
  /** The step that it came back through; the first of several. */
  readonly at: string;
  /** The gradient of that step; absent where the backward pass begins. */
  readonly upstream: string | undefined;
  /** The other factor of the product that it came back through. */
  readonly partner: string | undefined;
  readonly reason: string;
}

/** Where a step stands in its calculation, in numbers. */
function placeFacts({ dependsOn }: Step, gradient: Gradient | null, byId: StepsById): Facts {
  const computed = dependsOn.filter((id) => byId.get(id)?.phase === 'forward').length;
  if (!gradient) return { computed };
  const { reason, at, partner } = gradient;
  const through = byId.get(at);
  let behind = 0;
  for (let before: Gradient | null = gradient; before;) {
    const step: Step | undefined = before.upstream === undefined ? undefined : byId.get(before.upstream);
    before = step ? gradientOf(step, byId) : null;
    if (before?.reason === reason) behind += 1;
  }
  const fed = (partner === undefined ? [] : (usersOf(byId).get(partner) ?? [])).filter(
    (one) => one.reason === through?.reason,
  ).length;
  return { computed, behind, fed, wires: through ? (countsOf(through, byId)['products'] ?? 0) : 0 };
}

/** The steps that use each quantity, found once for a solution: every box of it is asked for its skill. */
const users = new WeakMap<StepsById, ReadonlyMap<string, readonly Step[]>>();
function usersOf(byId: StepsById): ReadonlyMap<string, readonly Step[]> {
  const known = users.get(byId);
  if (known) return known;
  const all = new Map<string, Step[]>();
  for (const step of byId.values())
    for (const id of step.dependsOn) {
      const of = all.get(id);
      if (of) of.push(step);
      else all.set(id, [step]);
    }
  users.set(byId, all);
  return all;
}

const GRADIENT = /^d([^/]+)\/d([^/]+)$/;

function gradientOf(step: Step, byId: StepsById): Gradient | null {
  const [, of, by] = GRADIENT.exec(step.id) ?? [];
  if (of === undefined || by === undefined) return null;
  const passed = (step.rule ? refs(step.rule) : []).concat(step.dependsOn).flatMap((id) => {
    const [, ofOther, through] = GRADIENT.exec(id) ?? [];
    return ofOther === of && through !== undefined && through !== by ? [through] : [];
  });
  const consumers = [...new Set(passed)];
  const [first] = consumers;
  const at = first ?? of;
  return {
    of,
    by,
    paths: Math.max(consumers.length, 1),
    at,
    upstream: first === undefined ? undefined : `d${of}/d${first}`,
    partner: partnerOf(by, byId.get(at)?.formula),
    reason: reasonBack(step, by, consumers.length === 0 ? [of] : consumers, consumers.length === 0, byId),
  };
}

function reasonBack(
  step: Step,
  by: string,
  consumers: readonly string[],
  begins: boolean,
  byId: StepsById,
): string {
  const [first = ''] = consumers;
  const several = consumers.length > 1;
  if (several && step.cancels === true) return 'several-paths';
  const [, of = ''] = GRADIENT.exec(step.id) ?? [];
  if (!several && !begins && byId.get(`d${of}/d${first}`)?.value === 0) return 'no-upstream';
  const through = consumers.map((id) => byId.get(id));
  const backs = new Set(through.map((consumer) => backThrough(consumer, by)));
  const [only] = backs;
  if (backs.size === 1 && only !== undefined) return only;
  const rules = new Set(through.map((one) => one && ruleOf(one)?.concept));
  const [rule] = rules;
  if (several) return (rules.size === 1 ? rule?.several : undefined) ?? 'several-paths';
  return begins ? 'backward-start' : 'chain-rule';
}

const ruleOf = (step: Step): { readonly reason: Reason; readonly concept: Concept } | null =>
  step.reason === undefined && step.phase === 'backward'
    ? null
    : reasonCalled(step.reason ?? structuralReason(step));

/** The reason that a step gives for a gradient by one of its operands. */
function backThrough(consumer: Step | undefined, by: string): string | undefined {
  const back = consumer && ruleOf(consumer)?.reason.back;
  if (back === undefined || typeof back === 'string') return back;
  return back[placeIn(consumer?.formula, by)];
}

const termsOf = (formula: Expr | undefined): readonly Expr[] =>
  formula === undefined ? [] : formula.op === 'add' ? formula.terms : [formula];

/** 0 and 1: the first or second factor of a product; 2: a term by itself. */
function placeIn(formula: Expr | undefined, by: string): 0 | 1 | 2 {
  const term = termsOf(formula)
    .map(inner)
    .find((one) => refs(one).includes(by));
  if (term?.op !== 'mul') return 2;
  const [first] = term.factors;
  return first && refs(first).includes(by) ? 0 : 1;
}

function partnerOf(by: string, formula: Expr | undefined): string | undefined {
  const term = termsOf(formula)
    .map(inner)
    .find((one) => refs(one).includes(by));
  return term?.op === 'mul' ? refs(term).find((id) => id !== by) : undefined;
}
