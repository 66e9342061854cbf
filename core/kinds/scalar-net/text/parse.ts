import { TextReader } from '../../../document/text-reader.ts';
import {
  activationCalled,
  activationNames,
  type ActivationName,
} from '../../../expr/functions/activations.ts';
import type { ScalarNetProblem } from '../problem.ts';
import { MOST_LAYERS, MOST_UNITS } from './limits.ts';
import { NAME, readPart } from './parts.ts';
import { nothingTyped } from './typed.ts';
import { nearestNotation } from './own-words.ts';
import { toProblem } from './to-problem.ts';

const SEPARATOR = /[;,\n]/y;

/**
 * A network written on one line. Throws ProblemError at the character of the first mistake, and at the end of
 * the text for missing weights.
 */
export function parseNetwork(text: string): ScalarNetProblem {
  const reader = new TextReader(text);
  if (!/^\s*\d+\s*[-–−]\s*\d/.test(text)) {
    const nearest = nearestNotation(text);
    if (nearest !== null)
      reader.fail(
        `a network in words begins at ${reader.found}`,
        `write it so, with your numbers: ${nearest}`,
      );
  }
  const sizes = sizesOf(reader);
  const activations = activationsOf(reader, sizes.length - 1);
  const typed = nothingTyped();
  while (!reader.ended) {
    reader.expect(
      SEPARATOR,
      'a semicolon',
      'end each part with a semicolon: 2-2-1 relu linear; w1 = 0.1, w2 = 0.2; x = (1, 0); y = 1',
    );
    while (reader.take(SEPARATOR));
    if (!reader.ended) readPart(reader, typed, sizes);
  }
  return toProblem(reader, sizes, activations, typed);
}

function sizesOf(reader: TextReader): number[] {
  const sizes: number[] = [];
  do {
    const at = reader.at;
    const size = Number(
      reader.expect(/\d{1,6}/y, 'a number of units', 'begin with the units of each layer, e.g. 2-2-1'),
    );
    if (size < 1 || size > MOST_UNITS)
      reader.fail(
        `a layer of ${size} units`,
        `give 1 to ${MOST_UNITS}; write a larger network as a document with "layers"`,
        at,
      );
    sizes.push(size);
  } while (reader.take(/[-–−]/y));
  if (sizes.length < 2) reader.fail('only one layer', 'give the inputs and at least one layer, e.g. 2-1');
  if (sizes.length > MOST_LAYERS) reader.fail(`${sizes.length} layers`, `give at most ${MOST_LAYERS}`);
  return sizes;
}

/**
 * One activation for each layer after the inputs; or one for the hidden layers and one for the outputs. An
 * activation that is not given is linear.
 */
function activationsOf(reader: TextReader, layers: number): ActivationName[] {
  const found: ActivationName[] = [];
  for (;;) {
    const at = reader.at;
    const word = reader.take(NAME)?.[0];
    if (word === undefined) break;
    const name = activationCalled(word);
    if (!name) reader.fail(`“${word}” is no activation`, `use ${activationNames.join(', ')} or linear`, at);
    if (found.length === layers)
      reader.fail(
        `more activations than the ${layers} ${layers === 1 ? 'layer' : 'layers'} after the inputs`,
        'leave one out',
        at,
      );
    found.push(name);
    reader.take(/,(?=\s*(?:[a-zσ-]+)\s*(?:[;,\n]|$|[a-z]))/y);
  }
  if (found.length === layers) return found;
  if (found.length > 2)
    reader.fail(
      `${found.length} activations for ${layers} layers`,
      'give one for each layer after the inputs, or one for the hidden layers and one for the outputs',
    );
  const [hidden = 'identity', output = 'identity'] = found;
  return Array.from({ length: layers }, (_, l) => (l < layers - 1 ? hidden : output));
}
