import type { TextReader } from '../../../document/text-reader.ts';
import { ALPHA, hyperparameterWords, RHO } from '../../../optimizers/hyperparameter-words.ts';
import { optimizerNames, optimizers, type OptimizerName } from '../../../optimizers/index.ts';
import type { Typed } from './typed.ts';

const END = String.raw`(?![\p{L}\p{Nd}_])`;
const BEFORE_NUMBER = String.raw`\s*[=:]?\s*(?=[+\-−]?\.?\d)`;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every name of an optimizer, the longest first: `sgd with momentum` before `sgd`. */
const names: readonly (readonly [pattern: RegExp, name: OptimizerName])[] = optimizerNames
  .flatMap((name) =>
    [
      name,
      optimizers[name].title.en,
      ...optimizers[name].words,
      ...(name === 'gradient-descent' ? ['sgd'] : []),
    ].map((words) => [words, name] as const),
  )
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([words, name]) => [
    new RegExp(
      `${words
        .split(/[ -]+/)
        .map(escaped)
        .join(String.raw`[\s-]*`)}${END}`,
      'iuy',
    ),
    name,
  ]);

/** Fields as documents name them, and `rho`, which is the decay rate of one rule and the momentum of another. */
const settings: readonly (readonly [pattern: RegExp, field: string])[] = [
  ...Object.entries(hyperparameterWords).map(([field, { typed }]) => [typed, field] as const),
  [ALPHA, 'alpha'] as const,
  [RHO, 'rho'] as const,
].map(([typed, field]) => [new RegExp(`(?:${typed})${BEFORE_NUMBER}`, 'iuy'), field]);

const LIBRARY = /(?:(?:torch\.)?optim|(?:tf\.)?(?:keras\.)?optimizers)\.(?=\p{L})/iuy;
const INTRODUCED = /(?:optimi[sz]er|using|use|train(?:ed)? (?:by|with))(?![\p{L}\d])\s*[=:]?/iuy;
const JOINED = /(?:with|and|\+|:)(?=\s*[\p{L}ηαβρμλετψ])/iuy;
const FORM = /([a-z0-9-]{1,30}) form(?![\p{L}\d])/iuy;

/**
 * An optimizer and its settings: `sgd lr 0.5 momentum 0.9`, `SGD(lr=0.5, momentum=0.9)`, `adam with lr 0.1`, or
 * one of its settings alone: `beta1 0.8`. False where none begins here.
 */
export function readOptimizerPart(reader: TextReader, typed: Typed): boolean {
  const start = reader.at;
  const introduced = reader.take(INTRODUCED) !== null;
  reader.take(LIBRARY);
  let found = readOne(reader, typed);
  if (!found) {
    if (introduced)
      reader.fail(`${reader.found} is no optimizer`, `optimizers are ${optimizerNames.join(', ')}`);
    reader.at = start;
    return false;
  }
  while (found) {
    if (reader.take(/\(/y)) readBracket(reader, typed);
    reader.take(JOINED);
    found = readOne(reader, typed);
  }
  return true;
}

/** `(lr=0.1, momentum=0.9)` after a name. */
function readBracket(reader: TextReader, typed: Typed): void {
  // `SGD(net.parameters(), lr=0.1)`: the parameters are those of the network.
  reader.take(/[\w.]+\.parameters\(\)\s*,?/y);
  while (!reader.take(/\)/y)) {
    if (!readOne(reader, typed))
      reader.fail(`${reader.found} is no setting of an optimizer`, 'write e.g. (lr=0.1, momentum=0.9)');
    reader.take(/,/y);
  }
}

/** One setting, name or form. */
function readOne(reader: TextReader, typed: Typed): boolean {
  const { at } = reader;
  const setting = settings.find(([pattern]) => reader.take(pattern));
  if (setting) {
    const [, field] = setting;
    keep(reader, typed, field, at);
    return true;
  }
  if (reader.take(/betas\s*[=:]?\s*(?=[([])/iy)) {
    const betas = reader.list(2);
    betas.forEach((value, i) => typed.hyper.set(`beta${i + 1}`, { value: Number(value), at }));
    return true;
  }
  if (reader.take(/nesterov\s*=\s*true/iy)) {
    typed.optimizer = 'nesterov';
    return true;
  }
  const form = reader.take(FORM);
  if (form) {
    typed.form = { word: form[1] ?? '', at };
    return true;
  }
  const named = names.find(([pattern]) => reader.take(pattern));
  if (!named) return false;
  const [, name] = named;
  // `sgd with momentum 0.9`: the coefficient stands behind the name.
  const coefficient = reader.at;
  if (['momentum', 'nesterov'].includes(name) && reader.take(/[=:]?\s*(?=\.?\d)/y))
    typed.hyper.set('momentum', { value: Number(reader.number()), at: coefficient });
  // `sgd, momentum 0.9, nesterov`: the name that says more.
  if (typed.optimizer !== null && typed.optimizer !== name && typed.optimizer !== 'gradient-descent')
    reader.fail(
      `a second optimizer, ${optimizers[name].title.en}`,
      `leave one out: ${optimizers[typed.optimizer].title.en} is named before it`,
      at,
    );
  typed.optimizer = name;
  return true;
}

function keep(reader: TextReader, typed: Typed, field: string, at: number): void {
  const value = reader.number();
  if (field === 'learningRate' || field === 'alpha') {
    if (typed.rate !== null) reader.fail('a second learning rate', 'give it once', at);
    if (field === 'alpha' && typed.optimizer?.startsWith('rmsprop'))
      reader.fail(
        'alpha may be the learning rate or, as PyTorch calls it, the decay rate',
        'write lr or decay in its place',
        at,
      );
    typed.rate = value;
    return;
  }
  if (typed.hyper.has(field)) reader.fail(`a second ${field}`, 'give it once', at);
  typed.hyper.set(field, { value: Number(value), at });
}
