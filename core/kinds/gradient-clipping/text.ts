import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import { gradientClippingSchema, MOST_ENTRIES, type GradientClippingProblem } from './problem.ts';

const EXAMPLE = 'clip (3, 4) to norm 2.5';

/** `clip (3, 4) to norm 2.5`, `clip (3, -4) by value 2, weights (1, 1), eta 0.1`. */
function parse(text: string): GradientClippingProblem {
  const read = new TextReader(text);
  const values: Record<string, unknown> = { kind: 'gradient-clipping' };
  read.take(/(?:gradient\s+)?clip(?:ping)?\b/iy);
  read.take(/(?:of\b|the\s+)?(?:gradient\b)?\s*(?:g\s*=)?/iy);
  const places = new Map<string, number>([['gradient', read.at]]);
  values['gradient'] = read.list(MOST_ENTRIES);
  while (!read.ended) {
    read.take(/[,;]/y);
    const at = read.at;
    const by = read.take(/(?:(?:to|by|at)\s+)?(?:a\s+)?(norm|length|value|size)\b/iy)?.[1]?.toLowerCase();
    if (by !== undefined) {
      if ('limit' in values) read.fail('the limit is given twice', 'give it once', at);
      read.take(/at\s+most\b|of\b|<=|≤|[=:]/iy);
      values['by'] = by === 'norm' || by === 'length' ? 'norm' : 'value';
      places.set('limit', read.at);
      values['limit'] = read.number();
    } else if (read.take(/weights?\b|w\b/iy)) {
      read.take(/[=:]/y);
      places.set('weights', at);
      values['weights'] = read.list(MOST_ENTRIES);
    } else if (read.take(/eta\b|η|(?:learning )?rate\b|lr\b/iuy)) {
      read.take(/[=:]/y);
      places.set('learningRate', at);
      values['learningRate'] = read.number();
    } else
      read.fail(
        `did not expect ${read.found} here`,
        'write to norm 2.5 or by value 2; then weights (1, 1), eta 0.1',
      );
  }
  if (!('limit' in values)) read.fail('the limit is missing', 'write to norm 2.5 or by value 2');
  return parseTyped(gradientClippingSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** null where the notation cannot express it. */
function print({
  gradient,
  by,
  limit,
  weights,
  learningRate,
  conventions,
  asks,
}: GradientClippingProblem): string | null {
  if (conventions ?? asks) return null;
  return [
    `clip (${gradient.join(', ')}) ${by === 'norm' ? 'to norm' : 'by value'} ${limit}`,
    ...(weights ? [`weights (${weights.join(', ')})`] : []),
    ...(learningRate === undefined ? [] : [`eta ${learningRate}`]),
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'a gradient (3, 4), to norm 2.5 or by value 2; then weights (1, 1) and eta 0.1 for the step',
    'एक ग्रेडिएंट (3, 4), to norm 2.5 या by value 2; फिर चरण के लिए weights (1, 1) और eta 0.1',
    'একটি গ্রেডিয়েন্ট (3, 4), to norm 2.5 বা by value 2; তারপর ধাপের জন্য weights (1, 1) ও eta 0.1',
  ),
  parse,
  print,
};
