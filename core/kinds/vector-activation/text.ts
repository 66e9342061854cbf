import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { textError } from '../../errors.ts';
import { activationCalled } from '../../expr/functions/activations.ts';
import { outOfRange, parseRational } from '../../expr/rational.ts';
import { activationNames, activationParameters } from '../../layers/activations.ts';
import { vectorActivationSchema, type VectorActivationProblem } from './problem.ts';

const MOST_ENTRIES = 1000;
const NUMBER = /[+\-−]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?(?:\/\d+)?/iy;

/** `leaky_relu 0.1 (1, -2, 3/4) jacobian`. Throws ProblemError at the character that does not fit. */
function parseVectorActivation(text: string): VectorActivationProblem {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    at += found?.length ?? 0;
    return found ?? null;
  };
  const spaces = (): void => void take(/\s*/y);
  const number = (): string | null => {
    const start = at;
    const found = take(NUMBER)?.replace('−', '-').replace(/^\+/, '') ?? null;
    if (found !== null && parseRational(found) === null)
      throw textError(
        start,
        `“${found}” ${outOfRange(found) ?? 'is not a number'}`,
        'write a decimal or a fraction, e.g. −0.5 or 3/4',
      );
    return found;
  };
  spaces();
  const start = at;
  const word = take(/[\p{L}][\p{L}\p{N}_-]*/uy) ?? '';
  const name = activationCalled(word);
  if (name === undefined)
    throw textError(
      start,
      word === '' ? 'no function is named' : `“${word}” is not an activation`,
      `begin with one of ${activationNames.join(', ')}`,
    );
  spaces();
  const parameterAt = at;
  const parameter = number();
  if (parameter !== null && !activationParameters[name])
    throw textError(parameterAt, `${name} has no parameter`, 'put the entries in brackets: (1, −2)');
  spaces();
  if (take(/[([]/y) === null)
    throw textError(at, 'the entries should follow here', 'put them in brackets: (1, −2)');
  const vector: string[] = [];
  for (let closed = false; !closed;) {
    spaces();
    const entry = number();
    if (entry === null)
      throw textError(
        at,
        'a number should follow here',
        'write the entries with commas between them: (1, −2)',
      );
    vector.push(entry);
    if (vector.length > MOST_ENTRIES) throw textError(at, `more than ${MOST_ENTRIES} entries`, 'write fewer');
    spaces();
    closed = take(/[)\]]/y) !== null;
    if (!closed) take(/[,;]/y);
  }
  spaces();
  const jacobian = take(/(?:with )?jacobian|slopes/iy) !== null;
  spaces();
  if (at < text.length)
    throw textError(
      at,
      `“${text.slice(at, at + 12)}” is too much`,
      'after the entries only “jacobian” may follow',
    );
  return {
    kind: 'vector-activation',
    function: name,
    ...(parameter === null ? {} : { parameter: Number(parseRational(parameter)?.valueOf()) }),
    // A fraction stays text, so that it stays exact.
    vector: vector.map((entry) => (entry.includes('/') ? entry : Number(entry))),
    ...(jacobian ? { asks: { jacobian: true } } : {}),
  };
}

/** The problem on one line; null where the notation cannot express it. */
function printVectorActivation({
  function: name,
  parameter,
  vector,
  asks,
  conventions,
}: VectorActivationProblem): string | null {
  if (
    conventions !== undefined ||
    asks?.name !== undefined ||
    asks?.jacobian === false ||
    vector.some((entry) => typeof entry === 'string' && !entry.includes('/'))
  )
    return null;
  return `${name}${parameter === undefined ? '' : ` ${parameter}`} (${vector.join(', ')})${asks?.jacobian === true ? ' jacobian' : ''}`;
}

export const text = {
  example: 'softmax (1, 2, 3) jacobian',
  hint: say(
    'The function, its parameter where it has one, and the entries: leaky_relu 0.1 (1, −2). “jacobian” asks for the slopes as well.',
    'फलन, उसका प्राचल जहाँ हो, और प्रविष्टियाँ: leaky_relu 0.1 (1, −2)। “jacobian” से ढाल भी पूछे जाते हैं।',
    'ফাংশন, তার প্যারামিটার যেখানে থাকে, আর মানগুলি: leaky_relu 0.1 (1, −2)। “jacobian” দিলে ঢালও চাওয়া হয়।',
  ),
  parse: (line: string): VectorActivationProblem =>
    parseTyped(vectorActivationSchema, parseVectorActivation(line), () => 0),
  print: printVectorActivation,
};
