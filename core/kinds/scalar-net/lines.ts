import { useConvention } from '../../conventions/index.ts';
import { differentiate, product } from '../../expr/differentiate.ts';
import { add, div, mul, num, ref, type Expr } from '../../expr/expr.ts';
import { groupFunction } from '../../expr/functions/activations.ts';
import { passId } from '../../format/pass.ts';
import { say, type Text, inEach, joined } from '../../language/text.ts';
import { isGroupwise } from '../../layers/activations.ts';
import { settingRefs } from '../../losses/settings.ts';
import type { RuleNames } from '../../optimizers/optimizer.ts';
import { backpropagation, gradientId } from '../../solution/backpropagate.ts';
import { updateTitle, type Line } from '../../solution/step.ts';
import { literal, quantityValue } from '../../document/quantity.ts';
import { activationLine } from './activation.ts';
import { afterDropout, dropoutGivens } from './dropout-lines.ts';
import { penalized } from './penalty-lines.ts';
import { afterRound, looksAhead, LOSS, ofAll, passFor, roundLoss, type Network } from './network.ts';
import type { Unit } from './wiring.ts';

/**
 * All lines of the solution: the givens, then for every update the forward pass of each sample, the losses,
 * the backward pass of each sample, the gradients of the batch and the new parameters. Lines are generated one
 * at a time, so a large network need not store them.
 */
export function* linesOf(network: Network): Generator<Line, void> {
  yield* givens(network);
  for (let n = 0; n < network.rounds.length; n += 1) yield* round(network, n);
}

function* givens(network: Network): Generator<Line, void> {
  const { wired, parameters, optimizer } = network;
  const given = (id: string, formula: Expr): Line => ({ id, phase: 'given', formula });
  for (const part of ['inputs', 'targets'] as const) {
    for (const [s, sample] of wired.samples.entries()) {
      const pass = { sample: wired.samples.length > 1 ? s + 1 : null, updates: 0 };
      for (const [id, value] of Object.entries(sample[part])) yield given(passId(id, pass), literal(value));
    }
  }
  for (const [id, value] of wired.parameters) yield given(id, literal(value));
  yield* dropoutGivens(network);
  yield* network.settings;
  for (const { strength } of network.penalties) yield strength;
  yield* optimizer?.hyperparameters ?? [];
  for (const { name, start } of optimizer?.state ?? [])
    for (const id of parameters) yield given(`${name}_${id}`, network.stored.get(name)?.get(id) ?? start);
}

function* round(network: Network, n: number): Generator<Line, void> {
  const { parameters, rounds, optimizer } = network;
  const { samples, epoch } = rounds[n] ?? { samples: [], epoch: 1 };
  const several = network.wired.samples.length > 1;
  const epochs = epoch > 1 || rounds.at(-1)?.epoch !== 1;
  const update = rounds.length > 1 ? [updateIn(n + 1, epochs ? epoch : null)] : [];
  const title = (...parts: readonly Text[]): Text | undefined => {
    const all = [...update, ...parts];
    return all.length === 0 ? undefined : capital(joined(all, ': '));
  };
  const ofSample = (s: number): readonly Text[] =>
    several ? [say(`sample ${s + 1}`, `नमूना ${s + 1}`, `নমুনা ${s + 1}`)] : [];

  const ahead = lookAheads(network, n);
  yield* headed(ahead.values(), title(say('look ahead', 'आगे का बिंदु', 'সামনের বিন্দু')));
  const points: Points = { at: (id) => ahead.get(id)?.id ?? ofAll(id, n) };
  const loss = roundLoss(network, n);
  const objective = network.penalties.length > 0 ? penalized(network, n, loss, points.at) : null;

  const passes = samples.map((s) => ({
    s,
    forward: forwardLines(network, s, n, points),
    loss: lossLine(network, s, n),
  }));
  for (const { s, forward } of passes) yield* headed(forward, title(...ofSample(s)));
  for (const pass of passes) yield pass.loss;
  const whole =
    passes.length > 1
      ? batchLoss(
          network,
          loss,
          passes.map((pass) => pass.loss.id),
        )
      : null;
  if (whole) yield whole.line;
  yield* objective?.lines ?? [];
  const wanted = parameters.map(points.at);
  const leaf = (id: string): Line => ({ id, phase: 'given', formula: num(0) });
  const leaves = wanted.map(leaf);
  for (const pass of passes) {
    const inputs = askedInputs(network, pass.s, n, pass.loss.id);
    const { order, line } = backpropagation(
      [...leaves, ...inputs.map(leaf), ...pass.forward, pass.loss],
      pass.loss.id,
      [...wanted, ...inputs],
    );
    yield* headed(map(order, line), title(...ofSample(pass.s)));
  }
  if (whole)
    yield* headed(
      map(wanted, (id) => batchGradient(whole, loss, id)),
      title(
        whole.mean
          ? say('mean over the batch', 'बैच पर माध्य', 'ব্যাচের গড়')
          : say('sum over the batch', 'बैच पर योगफल', 'ব্যাচের যোগফল'),
      ),
    );
  if (objective)
    yield* headed(map(wanted, objective.gradient), title(say('with the penalty', 'दंड सहित', 'জরিমানা সহ')));
  if (!optimizer) return;
  const rules = function* (): Generator<Line, void> {
    for (const id of parameters)
      yield* optimizer.optimizer.rule(
        ruleNames(network, id, n, gradientId(objective?.id ?? loss, points.at(id))),
        optimizer.form,
      );
  };
  yield* headed(rules(), title());
}

/** The inputs of a sample whose gradient is asked for, ∂L/∂x₁. */
function askedInputs(network: Network, s: number, n: number, loss: string): readonly string[] {
  if (network.asked.size === 0) return [];
  const pass = { ...passFor(network, s, n), updates: 0 };
  return network.wired.inputs
    .map((id) => passId(id, pass))
    .filter((id) => network.asked.has(gradientId(loss, id)));
}

/** The id of a parameter in the forward pass of a round: the parameter itself, or its look-ahead point. */
interface Points {
  readonly at: (id: string) => string;
}

/**
 * Nesterov's look-ahead points w̃, by parameter. Before the first update the velocity is 0, unless the training goes on
 * from a state, and the point is the parameter itself.
 */
function lookAheads(network: Network, n: number): ReadonlyMap<string, Line> {
  const found = new Map<string, Line>();
  const { optimizer, parameters } = network;
  if (!optimizer || !looksAhead(network, n)) return found;
  for (const id of parameters) {
    const line = optimizer.optimizer.lookAhead(ruleNames(network, id, n, ''), optimizer.form);
    if (line) found.set(id, line);
  }
  return found;
}

const ruleNames = (network: Network, id: string, n: number, gradient: string): RuleNames => ({
  parameter: ofAll(id, n),
  next: afterRound(network, id, n),
  gradient,
  before: (state) => ofAll(`${state}_${id}`, n),
  after: (state) => afterRound(network, `${state}_${id}`, n),
  hyper: (name) => name,
  lookAhead: ofAll(`${id}Tilde`, n),
  t: num(n + 1 + network.earlier),
});

function forwardLines(network: Network, s: number, n: number, points: Points): Line[] {
  const pass = passFor(network, s, n);
  const inputs = new Set(network.wired.inputs);
  const dropped = new Map(network.units.map((unit) => [unit.output, afterDropout(network, unit, pass)]));
  const value = (id: string): string =>
    inputs.has(id) ? passId(id, { ...pass, updates: 0 }) : (dropped.get(id)?.id ?? id);
  const sumLine = (unit: Unit): Line => {
    const products = unit.incoming.map(({ weight, value: from }) =>
      mul(ref(points.at(weight)), ref(value(from))),
    );
    return {
      id: passId(unit.sum, pass),
      phase: 'forward',
      reason: 'weighted-sum',
      formula: add(...products, ...(unit.bias === undefined ? [] : [ref(points.at(unit.bias))])),
    };
  };
  return network.columns.flatMap((column) => {
    const together = new Map(
      [...new Set(column.map(({ activation }) => activation))]
        .filter(isGroupwise)
        .map((name) => [
          name,
          column.filter(({ activation }) => activation === name).map(({ sum }) => passId(sum, pass)),
        ]),
    );
    const sumsOf = ({ activation }: Unit): readonly string[] =>
      isGroupwise(activation) ? (together.get(activation) ?? []) : [];
    const outputsOf = ({ activation }: Unit): readonly string[] =>
      isGroupwise(activation)
        ? column.filter((one) => one.activation === activation).map((one) => passId(one.output, pass))
        : [];
    const output = (unit: Unit): Line[] => {
      const drop = dropped.get(unit.output)?.line;
      return [
        ...activationLine(
          unit,
          passId(unit.sum, pass),
          passId(unit.output, pass),
          sumsOf(unit),
          network.choices,
          outputsOf(unit),
        ),
        ...(drop ? [drop] : []),
      ];
    };
    // A softmax needs every sum of its layer, so all sums precede its outputs; otherwise the lines go unit by
    // unit.
    return column.some(({ activation }) => isGroupwise(activation))
      ? [...column.map(sumLine), ...column.flatMap(output)]
      : column.flatMap((unit) => [sumLine(unit), ...output(unit)]);
  });
}

function lossLine(network: Network, s: number, n: number): Line {
  const pass = passFor(network, s, n);
  const sums = network.compared.map(({ unit }) => ref(passId(unit.sum, pass)));
  const logarithmOf = (unit: Unit): Expr =>
    groupFunction('log-softmax').formula(ref(passId(unit.sum, pass)), sums);
  const compared = network.compared.map(({ unit, target }) => ({
    output: passId(unit.output, pass),
    target: passId(target, { ...pass, updates: 0 }),
    sum: passId(unit.sum, pass),
    activation: unit.activation,
    value: quantityValue(network.wired.samples[s]?.targets[target] ?? 0),
    ...(network.extreme && unit.activation === 'softmax' ? { logarithm: logarithmOf(unit) } : {}),
  }));
  return {
    id: passId(LOSS, pass),
    phase: 'loss',
    reason: network.loss.reason,
    ...network.loss.line(compared, network.choices, settingRefs(network.loss)),
  };
}

interface BatchLoss {
  readonly line: Line;
  readonly of: readonly string[];
  readonly mean: boolean;
}

/** L = Σ L⁽ˢ⁾ or (1/m)·(Σ L⁽ˢ⁾), by the convention `batch-reduction`. */
function batchLoss({ choices }: Network, id: string, of: readonly string[]): BatchLoss {
  const mean = useConvention('batch-reduction', choices).choice === 'mean';
  const total = add(...of.map(ref));
  return {
    line: {
      id,
      phase: 'loss',
      formula: mean ? mul(div(num(1), num(of.length)), total) : total,
      reason: mean ? 'batch-mean-loss' : 'batch-sum-loss',
    },
    of,
    mean,
  };
}

/** ∂L/∂w of a batch: each sample's gradient times ∂L/∂L⁽ˢ⁾, which is the same for all. */
function batchGradient({ line, of, mean }: BatchLoss, loss: string, by: string): Line {
  const share = differentiate(line.formula, of[0] ?? '');
  return {
    id: gradientId(loss, by),
    phase: 'backward',
    formula: product([share, add(...of.map((sample) => ref(gradientId(sample, by))))]),
    reason: mean ? 'batch-mean-gradient' : 'batch-sum-gradient',
    note: mean
      ? say(
          `The mean of the gradients of ${of.length} samples.`,
          `${of.length} नमूनों के ग्रेडिएंटों का माध्य।`,
          `${of.length}টি নমুনার গ্রেডিয়েন্টের গড়।`,
        )
      : say(
          `The sum of the gradients of ${of.length} samples.`,
          `${of.length} नमूनों के ग्रेडिएंटों का योगफल।`,
          `${of.length}টি নমুনার গ্রেডিয়েন্টের যোগফল।`,
        ),
  };
}

function* map<A, B>(items: Iterable<A>, to: (item: A) => B): Generator<B, void> {
  for (const item of items) yield to(item);
}

/** The lines, with the heading on the first. */
function* headed(lines: Iterable<Line>, heading: Text | undefined): Generator<Line, void> {
  let first = heading;
  for (const line of lines) {
    yield first === undefined ? line : { ...line, heading: first };
    first = undefined;
  }
}

const capital = (text: Text): Text =>
  inEach((language) => text[language].replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));

/** `Update 3, epoch 2`. */
const updateIn = (update: number, epoch: number | null): Text =>
  epoch === null
    ? updateTitle(update)
    : joined([updateTitle(update), say(`epoch ${epoch}`, `एपॉक ${epoch}`, `ইপক ${epoch}`)], ', ');
