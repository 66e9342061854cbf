import { textError } from '../../errors.ts';
import { conventions, type ConventionName } from '../../conventions/index.ts';
import { parseExpr } from '../../expr/parse.ts';
import { parseRational } from '../../expr/rational.ts';
import { formCalled } from '../../optimizers/form-called.ts';
import { optimizerNames, optimizers, type OptimizerName } from '../../optimizers/index.ts';
import type { Optimizer } from '../../optimizers/optimizer.ts';
import type { WarmUp } from '../../optimizers/schedules/warm-up.ts';
import { optimizerRunSchema, type OptimizerRunProblem } from './problem.ts';
import { optimizerCalled } from '../../optimizers/spellings.ts';
import type { Quantity } from '../../document/quantity.ts';

/** A piece of the text and its start position. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

const RUN_EXAMPLE = 'adam on x^2 + 10*y^2 from (1, 1), lr 0.1, 5 steps';
const RUN_HINT =
  'an optimizer on an objective from a start, then in any order: lr 0.1, 5 steps, momentum 0.9, beta1 0.9, eps 1e-8, weight decay 0.01, cosine over 10, step 0.5 every 2, exponential 0.9, inverse-time 0.1, warm-up 3, pytorch form';

/** The parsed fields before schema validation, and the position of each field in the text. */
interface ReadRun {
  readonly document: unknown;
  readonly placeOf: (path: readonly PropertyKey[]) => number;
}

/** `adam on x^2 + 10*y^2 from (1, 1), lr 0.1, 5 steps`. Throws ProblemError at the character. */
function parse(text: string): OptimizerRunProblem {
  const { document, placeOf } = readRun(text);
  const parsed = optimizerRunSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw textError(
    placeOf(issue?.path ?? []),
    issue?.message ?? 'this is not a run',
    `a run is written like ${RUN_EXAMPLE}`,
  );
}

/** Parses the notation without validating it against the schema. */
function readRun(text: string): ReadRun {
  const on = /\son\s/i.exec(text);
  if (!on)
    throw textError(
      text.trimEnd().length,
      'no “on” was found',
      `write the optimizer, “on” and the objective: ${RUN_EXAMPLE}`,
    );
  const from = /\sfrom\s/i.exec(text.slice(on.index + on[0].length));
  if (!from)
    throw textError(
      text.trimEnd().length,
      'no “from” was found',
      `write “from” and the start: ${RUN_EXAMPLE}`,
    );
  const objectiveAt = on.index + on[0].length;
  const called = trimmed({ text: text.slice(0, on.index), at: 0 });
  const name = optimizerCalled(called.text);
  if (name === undefined)
    throw textError(
      called.at,
      `no optimizer is called “${called.text.slice(0, 40)}”`,
      `optimizers are ${optimizerNames.join(', ')}`,
    );
  const objective = trimmed({ text: text.slice(objectiveAt, objectiveAt + from.index), at: objectiveAt });
  const [startPiece, ...options] = commaPieces({
    text: text.slice(objectiveAt + from.index + from[0].length),
    at: objectiveAt + from.index + from[0].length,
  });
  const start = readStart(startPiece ?? { text: '', at: text.length }, objective);
  const parsed = parseExpr(
    objective.text,
    new Map(Object.keys(start).map((variable) => [variable, variable])),
  );
  if (!parsed.ok)
    throw textError(objective.at + parsed.at, parsed.message, 'write the objective as x^2 + 10*y^2');
  const { fields, places } = readOptions(name, options, text.trimEnd().length);
  const known = new Map([['objective', objective.at], ['start', startPiece?.at ?? 0], ...places]);
  return {
    document: { kind: 'optimizer-run', objective: objective.text, start, ...fields },
    placeOf: (path) =>
      [...path]
        .reverse()
        .map((part) => known.get(String(part)))
        .find((at) => at !== undefined) ?? 0,
  };
}

function trimmed({ text, at }: Piece): Piece {
  const bare = text.trimStart();
  return { text: bare.trimEnd(), at: at + text.length - bare.length };
}

/** Splits at commas and semicolons outside brackets. */
function commaPieces({ text, at }: Piece): Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let begin = 0;
  for (let i = 0; i <= text.length; i += 1) {
    const letter = text[i];
    if (letter === '(' || letter === '[') depth += 1;
    if (letter === ')' || letter === ']') depth -= 1;
    if (letter !== undefined && (depth > 0 || (letter !== ',' && letter !== ';'))) continue;
    pieces.push(trimmed({ text: text.slice(begin, i), at: at + begin }));
    begin = i + 1;
  }
  return pieces.filter((piece, i) => i === 0 || piece.text !== '');
}

const NUMBER = String.raw`[+\-−]?(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+)?(?:\/\d+)?`;
const quantity = (text: string): Quantity => {
  const plain = text.replace(/−/g, '-');
  return String(Number(plain)) === plain ? Number(plain) : plain;
};

/** `(1, 1)` in the order in which the variables first occur in the objective, or `(x = 1, y = 1)`. */
function readStart(piece: Piece, objective: Piece): Record<string, Quantity> {
  if (piece.text === '')
    throw textError(piece.at, 'there is no start', 'write it as (1, 1), or (x = 1, y = 1)');
  const bracketed = /^[([](.*)[)\]]$/s.exec(piece.text);
  const entries = commaPieces(bracketed ? { text: bracketed[1] ?? '', at: piece.at + 1 } : piece);
  const variables = variablesOf(objective.text);
  const named = entries.map(({ text, at }) => {
    const match = new RegExp(String.raw`^(?:([A-Za-z][A-Za-z0-9]{0,9})\s*[=:]\s*)?(${NUMBER})$`).exec(text);
    if (!match || parseRational((match[2] ?? '').replace(/−/g, '-')) === null)
      throw textError(
        at,
        `“${text.slice(0, 40)}” is not a number`,
        'write the start as (1, 1), or (x = 1, y = 1)',
      );
    return { name: match[1], value: quantity(match[2] ?? ''), at };
  });
  if (named.every(({ name }) => name === undefined) && entries.length !== variables.length) {
    throw textError(
      piece.at,
      `${entries.length} ${entries.length === 1 ? 'number' : 'numbers'} for ${variables.length === 0 ? 'no variable' : variables.join(', ')}`,
      'give one number for each variable of the objective, in the order in which it names them',
    );
  }
  return Object.fromEntries(named.map(({ name, value }, i) => [name ?? variables[i] ?? `x${i + 1}`, value]));
}

/**
 * Names in the order of first occurrence. A word before a bracket is a function; `e` with a power is the
 * exponential.
 */
function variablesOf(objective: string): string[] {
  const found = new Set<string>();
  for (const match of objective.matchAll(/[A-Za-z][A-Za-z0-9]*/g)) {
    const after = objective.slice(match.index + match[0].length).trimStart();
    const isFunction = match[0].length > 1 && after.startsWith('(');
    // The e of 1e-8 belongs to the number.
    const isExponent =
      /^e\d*$/i.test(match[0]) && (/[\d.]/.test(objective[match.index - 1] ?? '') || after.startsWith('^'));
    if (!isFunction && !isExponent) found.add(match[0]);
  }
  return [...found];
}

interface Options {
  readonly optimizer: Record<string, unknown>;
  readonly conventions: Record<string, string>;
  schedule: Record<string, unknown> | undefined;
  warmUp: WarmUp | undefined;
  steps: number | undefined;
}
type Reader = readonly [
  pattern: RegExp,
  read: (groups: readonly string[], into: Options, at: number) => void,
];

const option = (words: string, rest = String.raw`\s*[=:]?\s*(${NUMBER})`): RegExp =>
  new RegExp(`^(?:${words})${rest}$`, 'i');
const field = (words: string, name: string): Reader => [
  option(words),
  ([value = ''], { optimizer }, at) => {
    const own: Optimizer = optimizers[optimizer['name'] as OptimizerName];
    const fields = ['weightDecay', ...Object.values(own.hyperparameters).map((hyper) => hyper.field)];
    // ρ is the momentum of one rule and the decay rate of another.
    const meant = name === 'rho' ? (fields.includes('decay') ? 'decay' : 'momentum') : name;
    if (!fields.includes(meant))
      throw textError(
        at,
        `${own.title} has no ${FIELD_WORDS[meant] ?? meant}`,
        `it has ${fields.map((one) => FIELD_WORDS[one] ?? one).join(', ')}`,
      );
    optimizer[meant] = Number(value.replace(/−/g, '-'));
  },
];

const READERS: readonly Reader[] = [
  [
    /^(\d{1,6})\s*(?:steps?|updates?|iterations?)$/i,
    ([count = ''], into) => {
      into.steps = Number(count);
    },
  ],
  [
    /^(?:steps|updates|iterations)\s*[=:]?\s*(\d{1,6})$/i,
    ([count = ''], into) => {
      into.steps = Number(count);
    },
  ],
  field('lr|eta|η|alpha|α|learning[ -]?rate|step[ -]size', 'learningRate'),
  field('rho|ρ', 'rho'),
  field('momentum|mu|μ', 'momentum'),
  field('decay', 'decay'),
  field('dampening|tau|τ', 'dampening'),
  field('beta_?1|β_?1|β₁', 'beta1'),
  field('beta_?2|β_?2|β₂', 'beta2'),
  field('eps|epsilon|ε', 'epsilon'),
  field('weight[ -]?decay|wd|lambda|λ', 'weightDecay'),
  field('momentum[ -]decay|psi|ψ', 'momentumDecay'),
  field('initial accumulator', 'initialAccumulator'),
  [
    option('cosine', String.raw` over (\d{1,6})(?: to (${NUMBER}))?`),
    ([span = '', minimum], into) => {
      into.schedule = {
        name: 'cosine',
        span: Number(span),
        ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
      };
    },
  ],
  [
    option('step(?: decay)?', String.raw`(?: by)? (${NUMBER}) every (\d{1,6})`),
    ([factor = '', every = ''], into) => {
      into.schedule = { name: 'step', factor: Number(factor), every: Number(every) };
    },
  ],
  [
    option('exponential(?: decay)?'),
    ([factor = ''], into) => {
      into.schedule = { name: 'exponential', factor: Number(factor) };
    },
  ],
  [
    option('inverse[ -]time(?: decay)?'),
    ([decay = ''], into) => {
      into.schedule = { name: 'inverse-time', decay: Number(decay) };
    },
  ],
  [
    option('warm[ -]?up', String.raw` (\d{1,6})(?: from (${NUMBER}))?`),
    ([updates = '', from = '0'], into) => {
      into.warmUp = { updates: Number(updates), from: Number(from) };
    },
  ],
  [
    /^(penalty|decoupled)(?: decay)?$/i,
    ([choice = ''], { conventions }) => {
      conventions['weight-decay'] = choice.toLowerCase();
    },
  ],
  [
    /^([a-z0-9-]{1,30}) form$/i,
    ([form = ''], { optimizer, conventions }, at) => {
      const own: Optimizer = optimizers[optimizer['name'] as OptimizerName];
      const choice = formCalled(own, form);
      if (own.convention === null || choice === null)
        throw textError(
          at,
          `${own.title} has no form “${form}”`,
          own.convention === null
            ? 'leave it out'
            : `its forms are ${own.forms.map(({ name, usedBy }) => `${name} (${usedBy})`).join(', ')}`,
        );
      conventions[own.convention] = choice;
    },
  ],
];

function readOptions(
  name: OptimizerName,
  pieces: readonly Piece[],
  end: number,
): { readonly fields: object; readonly places: ReadonlyMap<string, number> } {
  const places = new Map<string, number>();
  const into: Options = {
    optimizer: { name, learningRate: optimizers[name].hyperparameters.eta.default },
    conventions: {},
    schedule: undefined,
    warmUp: undefined,
    steps: undefined,
  };
  for (const { text, at } of pieces) {
    const reader = READERS.find(([pattern]) => pattern.test(text));
    if (!reader)
      throw textError(
        at,
        `“${text.slice(0, 40)}” is not understood`,
        'write, for example, lr 0.1, 5 steps, momentum 0.9, cosine over 10 or pytorch form',
      );
    const before = { ...into, ...into.optimizer };
    reader[1]((reader[0].exec(text) ?? []).slice(1), into, at);
    const now: Readonly<Record<string, unknown>> = { ...into, ...into.optimizer };
    for (const [key, value] of Object.entries(now))
      if (before[key as keyof typeof before] !== value) places.set(key, at);
  }
  const { steps, warmUp, schedule, optimizer, conventions } = into;
  if (steps === undefined)
    throw textError(end, 'the number of updates is missing', 'add, for example, “, 5 steps”');
  const whole = warmUp ? { name: 'constant', ...schedule, warmUp } : schedule;
  return {
    places,
    fields: {
      optimizer,
      steps,
      ...(whole ? { schedule: whole } : {}),
      ...(Object.keys(conventions).length > 0 ? { conventions } : {}),
    },
  };
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  learningRate: 'lr',
  momentum: 'momentum',
  decay: 'decay',
  dampening: 'dampening',
  beta1: 'beta1',
  beta2: 'beta2',
  epsilon: 'eps',
  weightDecay: 'weight decay',
  momentumDecay: 'momentum decay',
  initialAccumulator: 'initial accumulator',
};

/**
 * A run in the same notation; null where it has given gradients, samples, rivals or conventions, which the
 * notation does not cover.
 */
function print({
  objective,
  samples,
  rivals,
  start,
  optimizer,
  schedule,
  steps,
  conventions: stated = {},
}: OptimizerRunProblem): string | null {
  const own: Optimizer = optimizers[optimizer.name];
  const said = (Object.entries(stated) as [ConventionName, string | undefined][]).filter(
    ([, choice]) => choice !== undefined,
  );
  if (
    objective === undefined ||
    samples ||
    rivals ||
    said.some(([name]) => name !== own.convention && name !== 'weight-decay')
  )
    return null;
  const { name, ...values } = optimizer;
  const fields = Object.entries(values)
    .filter(
      ([key, value]) =>
        value !== undefined &&
        (key === 'learningRate' ||
          key === 'weightDecay' ||
          Object.values(own.hyperparameters).find((hyper) => hyper.field === key)?.default !== value),
    )
    .map(([key, value]) => `${FIELD_WORDS[key] ?? key} ${String(value)}`);
  const choices = said.map(([convention, choice]) =>
    convention === 'weight-decay'
      ? `${choice ?? ''} decay`
      : `${choice ?? conventions[convention].default} form`,
  );
  const begin = Object.entries(start)
    .map(([variable, value]) => `${variable} = ${value}`)
    .join(', ');
  return [
    `${name} on ${objective} from (${begin})`,
    ...fields,
    ...scheduleWords(schedule),
    ...choices,
    `${steps} ${steps === 1 ? 'step' : 'steps'}`,
  ].join(', ');
}

function scheduleWords(schedule: OptimizerRunProblem['schedule']): string[] {
  if (!schedule) return [];
  const { warmUp } = schedule;
  return [
    ...curveWords(schedule),
    ...(warmUp ? [`warm-up ${warmUp.updates}${warmUp.from === 0 ? '' : ` from ${warmUp.from}`}`] : []),
  ];
}

function curveWords(schedule: NonNullable<OptimizerRunProblem['schedule']>): string[] {
  switch (schedule.name) {
    case 'constant':
      return [];
    case 'step':
      return [`step ${schedule.factor} every ${schedule.every}`];
    case 'exponential':
      return [`exponential ${schedule.factor}`];
    case 'inverse-time':
      return [`inverse-time ${schedule.decay}`];
    case 'cosine':
      return [`cosine over ${schedule.span}${schedule.minimum === 0 ? '' : ` to ${schedule.minimum}`}`];
  }
}

export const text = {
  example: RUN_EXAMPLE,
  hint: RUN_HINT,
  parse,
  print,
};
