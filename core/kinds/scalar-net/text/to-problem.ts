import type { ConventionChoices } from '../../../conventions/index.ts';
import type { Quantity } from '../../../document/quantity.ts';
import type { TextReader } from '../../../document/text-reader.ts';
import type { ActivationName } from '../../../expr/functions/activations.ts';
import { defaultLoss } from '../../../losses/index.ts';
import { formCalled } from '../../../optimizers/form-called.ts';
import { printedField } from '../../../optimizers/hyperparameter-words.ts';
import { optimizers, optimizerSchema, type OptimizerName } from '../../../optimizers/index.ts';
import type { Optimizer } from '../../../optimizers/optimizer.ts';
import type { ScalarNetProblem } from '../problem.ts';
import type { Typed } from './typed.ts';

type Units = NonNullable<ScalarNetProblem['units']>;
type Edges = NonNullable<ScalarNetProblem['edges']>;
type Samples = NonNullable<ScalarNetProblem['samples']>;

/** The problem of a network whose text has been read. Throws ProblemError for what is missing or left over. */
export function toProblem(
  reader: TextReader,
  sizes: readonly number[],
  activations: readonly ActivationName[],
  typed: Typed,
): ScalarNetProblem {
  const samples = samplesOf(reader, sizes[0] ?? 1, typed);
  const biased = [...typed.numbered.keys()].some((name) => name.startsWith('b'));
  const { units, edges } = connect(
    Object.keys(samples[0]?.inputs ?? {}),
    sizes.slice(1),
    activations,
    biased,
  );
  const [only] = samples;
  const conventions = { ...conventionsOf(typed, samples.length), ...formOf(reader, typed) };
  return {
    kind: 'scalar-net',
    ...(samples.length === 1 && only ? only : { samples }),
    parameters: parametersOf(reader, typed, units, edges, biased),
    units,
    edges,
    loss: lossOf(typed, units.slice(-(sizes.at(-1) ?? 1))),
    ...optimizerOf(reader, typed),
    ...(Object.keys(conventions).length === 0 ? {} : { conventions }),
    ...(typed.epochs === null ? {} : { epochs: typed.epochs }),
    ...(typed.batchSize === null ? {} : { batchSize: typed.batchSize }),
  };
}

function samplesOf(reader: TextReader, width: number, { inputs, targets }: Typed): Samples {
  if (!inputs || !targets)
    return reader.fail(
      `${inputs ? 'y, the target,' : 'x, the input,'} is not given`,
      `add ${inputs ? 'y = 1' : `x = (${Array.from({ length: width }, () => '1').join(', ')})`}`,
    );
  if (inputs.length !== targets.length)
    return reader.fail(
      `${inputs.length} inputs and ${targets.length} targets`,
      'give one target for each sample',
    );
  return inputs.map((sample, s) => ({ inputs: named('x', sample), targets: named('y', targets[s] ?? []) }));
}

/** x1, x2, …; a single one has no number. */
const label = (letter: string, count: number, i: number): string =>
  count === 1 ? letter : `${letter}${i + 1}`;
const named = (letter: string, values: readonly Quantity[]): Record<string, Quantity> =>
  Object.fromEntries(values.map((value, i) => [label(letter, values.length, i), value]));

/** Fully connected layers; weights and units are numbered layer by layer, unit by unit. */
function connect(
  inputs: readonly string[],
  sizes: readonly number[],
  activations: readonly ActivationName[],
  biased: boolean,
): { readonly units: Units; readonly edges: Edges } {
  const units: Units = [];
  const edges: Edges = [];
  let before = inputs;
  sizes.forEach((size, l) => {
    const last = l === sizes.length - 1;
    const hidden = units.length;
    const ids = Array.from({ length: size }, (_, j) => (last ? `o${j + 1}` : `h${hidden + j + 1}`));
    for (const id of ids) {
      const number = units.length + 1;
      for (const from of before) edges.push({ from, to: id, weight: `w${edges.length + 1}` });
      const activation = activations[l] ?? 'identity';
      units.push({
        id,
        activation,
        ...(biased ? { bias: `b${number}` } : {}),
        ...(last && activation !== 'identity' ? { sum: `z${number}`, output: id } : {}),
      });
    }
    before = ids;
  });
  return { units, edges };
}

/** The value of every weight and bias: each of the network is given, and no other. */
function parametersOf(
  reader: TextReader,
  { numbered }: Typed,
  units: Units,
  edges: Edges,
  biased: boolean,
): Record<string, Quantity> {
  const wanted = [...edges.map(({ weight }) => weight), ...units.flatMap(({ bias }) => bias ?? [])];
  const missing = wanted.filter((name) => !numbered.has(name));
  if (missing.length > 0)
    reader.fail(
      `${missing.slice(0, 12).join(', ')}${missing.length > 12 ? `, … (${missing.length} in all)` : ''} ${missing.length === 1 ? 'is' : 'are'} not given`,
      `the network has ${edges.length} weights${biased ? ` and ${units.length} biases` : ''}; add e.g. ${missing[0] ?? 'w1'} = 0.1`,
    );
  const known = new Set(wanted);
  for (const [name, { at }] of numbered)
    if (!known.has(name))
      reader.fail(
        `there is no ${name}`,
        `the network has ${edges.length} weights and ${units.length} units`,
        at,
      );
  return Object.fromEntries(wanted.map((name) => [name, numbered.get(name)?.value ?? 0]));
}

/** What the text states or implies. The reduction of a batch is left out where there is one sample. */
function conventionsOf({ conventions, reduction }: Typed, samples: number): ConventionChoices {
  const { 'batch-reduction': implied, ...others } = conventions;
  const used = reduction ?? implied;
  return samples === 1 || used === undefined ? others : { ...others, 'batch-reduction': used };
}

function lossOf({ loss, settings }: Typed, outputs: Units): ScalarNetProblem['loss'] {
  return {
    name: loss ?? defaultLoss(outputs.at(-1)?.activation === 'softmax'),
    ...settings,
    targets: Object.fromEntries(outputs.map(({ id }, k) => [id, label('y', outputs.length, k)])),
  };
}

/** The optimizer that is named, or that its settings say: a learning rate means gradient descent. */
function nameOf({ optimizer, rate, hyper }: Typed): OptimizerName | null {
  const name = optimizer ?? (rate === null && hyper.size === 0 ? null : 'gradient-descent');
  const has = (field: string): boolean => hyper.has(field);
  if (name === 'gradient-descent' && has('dampening')) return 'momentum-dampened';
  if (name === 'gradient-descent' && (has('momentum') || has('rho'))) return 'momentum';
  if (name === 'momentum' && has('dampening')) return 'momentum-dampened';
  if (name === 'rmsprop' && has('momentum')) return 'rmsprop-momentum';
  return name === 'rmsprop-centred' && has('momentum') ? 'rmsprop-centred-momentum' : name;
}

function optimizerOf(reader: TextReader, typed: Typed): Pick<ScalarNetProblem, 'optimizer'> {
  const name = nameOf(typed);
  if (name !== null) return { optimizer: optimizerFrom(reader, name, typed) };
  if (typed.form)
    reader.fail('a form without an optimizer', 'name the optimizer, e.g. adam, lr 0.1', typed.form.at);
  return {};
}

function optimizerFrom(
  reader: TextReader,
  name: OptimizerName,
  { rate, hyper }: Typed,
): NonNullable<ScalarNetProblem['optimizer']> {
  const { title, hyperparameters }: Optimizer = optimizers[name];
  const fields = ['weightDecay', ...Object.values(hyperparameters).map(({ field }) => field)];
  const given = [...hyper].map(([typed, { value, at }]): [string, number] => {
    const field = typed === 'rho' ? (fields.includes('decay') ? 'decay' : 'momentum') : typed;
    if (!fields.includes(field))
      reader.fail(
        `${title.en} has no ${printedField(field)}`,
        `it has ${fields.map(printedField).join(', ')}`,
        at,
      );
    return [field, value];
  });
  const parsed = optimizerSchema.safeParse({
    name,
    ...(rate === null ? {} : { learningRate: Number(rate) }),
    ...Object.fromEntries(given),
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? '');
  const at = hyper.get(field)?.at;
  return at === undefined
    ? reader.fail(`${name} cannot be used so`, 'give a learning rate above 0, e.g. lr 0.1')
    : reader.fail(
        `${printedField(field)} ${hyper.get(field)?.value ?? ''} is out of range`,
        'a coefficient of an average is at least 0 and below 1, a constant at least 0',
        at,
      );
}

/** `pytorch form`: the convention of the optimizer that it sets. */
function formOf(reader: TextReader, typed: Typed): ConventionChoices {
  const name = nameOf(typed);
  if (name === null || typed.form === null) return {};
  const own: Optimizer = optimizers[name];
  const choice = formCalled(own, typed.form.word);
  if (own.convention === null || choice === null)
    return reader.fail(
      `${own.title.en} has no form “${typed.form.word}”`,
      own.convention === null
        ? 'leave it out'
        : `its forms are ${own.forms.map((form) => `${form.name} (${form.usedBy.en})`).join(', ')}`,
      typed.form.at,
    );
  return { [own.convention]: choice };
}
