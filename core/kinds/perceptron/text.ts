import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { MOST_INPUTS, MOST_SAMPLES, perceptronSchema, type PerceptronProblem } from './problem.ts';

const EXAMPLE = 'perceptron on (2, 1) +1, (1, -1) +1, (-1, 1) -1, (-2, -1) -1, weights (0, 0), bias 0, eta 1';

/** `perceptron on (2, 1) +1, (-1, 1) -1, weights (0, 0), bias 0, eta 1, 10 epochs`. */
function parse(text: string): PerceptronProblem {
  const read = new TextReader(text);
  read.take(/perceptron\b/iy);
  read.take(/on\b|of\b|for\b|[:=]/iy);
  const values: Record<string, unknown> = { kind: 'perceptron' };
  const places = new Map<string, number>([['samples', read.at]]);
  const samples: { readonly x: readonly Quantity[]; readonly y: number }[] = [];
  const set = (field: string, at: number, value: unknown): void => {
    if (field in values) read.fail(`“${field}” is given twice`, 'give it once', at);
    places.set(field, at);
    values[field] = value;
  };
  const equalled = (): Quantity => {
    read.take(/[=:]/y);
    return read.number();
  };
  while (!read.ended) {
    read.take(/[,;]/y);
    const at = read.at;
    if (read.take(/(?=[([])/y)) {
      if (samples.length >= MOST_SAMPLES) read.fail(`more than ${MOST_SAMPLES} samples`, 'leave some out');
      samples.push({ x: read.list(MOST_INPUTS), y: label(read) });
    } else if (read.take(/weights?\b|w\b/iy)) {
      read.take(/[=:]/y);
      set('weights', at, read.list(MOST_INPUTS));
    } else if (read.take(/(?:no|without)\s+bias\b/iy)) set('bias', at, 'none');
    else if (read.take(/bias\b|b\b/iy)) set('bias', at, equalled());
    else if (read.take(/eta\b|η|(?:learning )?rate\b|lr\b/iuy)) set('learningRate', at, equalled());
    else if (read.take(/(?=\d+\s*epochs?\b)/iy)) {
      set('epochs', at, read.whole());
      read.take(/epochs?\b/iy);
    } else if (read.take(/epochs?\b/iy)) {
      read.take(/[=:]/y);
      set('epochs', at, read.whole());
    } else
      read.fail(
        `did not expect ${read.found} here`,
        'write samples as (2, 1) +1; then weights (0, 0), bias 0 or no bias, eta 1, 10 epochs',
      );
  }
  values['samples'] = samples;
  return parseTyped(perceptronSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** `+1`, `-> 1`, `: -1`, `y = 0`. */
function label(read: TextReader): number {
  read.take(/(?:->|→|=>|[:=]|is\b|y\s*=|label\b)/iy);
  const sign = read.expect(
    /[+\-−]?\s*[01](?![\w.])/y,
    'a label',
    'write the label after the inputs: (2, 1) +1',
  );
  return Number(sign.replace('−', '-').replace(/[\s+]/g, ''));
}

/** null where the notation cannot express it. */
function print(problem: PerceptronProblem): string | null {
  const { samples, weights, bias, learningRate, epochs, conventions, asks } = problem;
  if (conventions ?? asks) return null;
  const signed = (y: number): string => (y > 0 ? `+${y}` : String(y));
  return [
    `perceptron on ${samples.map(({ x, y }) => `(${x.join(', ')}) ${signed(y)}`).join(', ')}`,
    ...(weights ? [`weights (${weights.join(', ')})`] : []),
    bias === 'none' ? 'no bias' : `bias ${bias}`,
    `eta ${learningRate}`,
    `${epochs} epochs`,
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'samples with their labels, (2, 1) +1 or (2, 1) 0; then weights (0, 0), bias 0 or no bias, eta 1, 10 epochs',
    'नमूने अपने लेबलों के साथ, (2, 1) +1 या (2, 1) 0; फिर weights (0, 0), bias 0 या no bias, eta 1, 10 epochs',
    'নমুনাগুলি তাদের লেবেলসহ, (2, 1) +1 বা (2, 1) 0; তারপর weights (0, 0), bias 0 বা no bias, eta 1, 10 epochs',
  ),
  parse,
  print,
};
