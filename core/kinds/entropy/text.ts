import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import { arrayText, type NumberArray } from '../../document/number-array.ts';
import { entropySchema, MOST_OUTCOMES, type EntropyProblem } from './problem.ts';

const EXAMPLE = 'entropy of (1/2, 1/4, 1/4) in bits';

/** `entropy of (1/2, 1/4, 1/4) in bits`, `kl of (0.5, 0.5) and (0.25, 0.75) in nats`, `mutual information of [1/4 1/4; 0 1/2]`. */
function parse(text: string): EntropyProblem {
  const read = new TextReader(text);
  const values: Record<string, unknown> = { kind: 'entropy' };
  const asked = read
    .expect(
      /(?:cross[- ]?)?entropy\b|(?:kl|kullback[-–]leibler)?\s*divergence\b|kl\b|(?:mutual\s+)?information\b/iy,
      '“entropy”, “divergence” or “information”',
      `write, for example, ${EXAMPLE}`,
    )
    .toLowerCase();
  read.take(/of\b|from\b|[:=]/iy);
  read.take(/p\s*=/iy);
  const at = read.at;
  if (/information/.test(asked) || read.take(/joint\b/iy)) {
    values['joint'] =
      read.array() ?? read.fail(`expected a table, found ${read.found}`, 'write [1/4 1/4; 0 1/2]');
    if (!(values['joint'] as NumberArray).every(Array.isArray))
      read.fail('one row of probabilities', 'write the table with a row for each X: [1/4 1/4; 0 1/2]', at);
  } else {
    values['p'] = read.list(MOST_OUTCOMES);
    if (read.take(/(?:and|against|from|to|vs\.?|versus|‖|\|\||,)?\s*(?:q\s*=\s*)?(?=[([])/iy))
      values['q'] = read.list(MOST_OUTCOMES);
    else if (asked !== 'entropy')
      read.fail(
        `expected a second distribution, found ${read.found}`,
        'write kl of (0.5, 0.5) and (0.25, 0.75)',
      );
  }
  read.take(/,/y);
  const unit = read.take(/(?:in\s+)?(bits?|nats?)\b/iy)?.[1]?.toLowerCase();
  if (unit !== undefined)
    values['conventions'] = { 'information-unit': unit.startsWith('bit') ? 'bits' : 'nats' };
  if (!read.ended) read.fail(`did not expect ${read.found} here`, 'end with “in bits” or “in nats”');
  return parseTyped(entropySchema, values, () => at);
}

/** null where the notation cannot express it. */
function print({ p, q, joint, conventions = {}, asks }: EntropyProblem): string | null {
  const { 'information-unit': unit, ...others } = conventions;
  if (asks || Object.keys(others).length > 0) return null;
  const ending = unit === undefined ? '' : ` in ${unit}`;
  const list = (values: readonly (number | string)[]): string => `(${values.join(', ')})`;
  if (joint) return `mutual information of ${arrayText(joint)}${ending}`;
  return q
    ? `divergence of ${list(p ?? [])} and ${list(q)}${ending}`
    : `entropy of ${list(p ?? [])}${ending}`;
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'entropy of (1/2, 1/4, 1/4), divergence of (0.5, 0.5) and (0.25, 0.75), or mutual information of a table [1/4 1/4; 0 1/2]; in bits or in nats',
    'entropy of (1/2, 1/4, 1/4), divergence of (0.5, 0.5) and (0.25, 0.75), या तालिका की mutual information of [1/4 1/4; 0 1/2]; in bits या in nats',
    'entropy of (1/2, 1/4, 1/4), divergence of (0.5, 0.5) and (0.25, 0.75), অথবা সারণির mutual information of [1/4 1/4; 0 1/2]; in bits বা in nats',
  ),
  parse,
  print,
};
