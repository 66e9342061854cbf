import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { quadraticSchema, type QuadraticProblem } from './problem.ts';

const EXAMPLE = 'quadratic 0.4*w^2 + 7*b^2 + 1 at w = 1, b = 1';

/** `quadratic 0.4*w^2 + 7*b^2 + 1 at w = 1, b = 1, eta 0.1, 2 steps`. */
function parse(text: string): QuadraticProblem {
  const read = new TextReader(text);
  read.take(/(?:quadratic|curvature)\b/iy);
  read.take(/of\b|[:=]/iy);
  const start = read.at;
  const written = read
    .expect(/.+?(?=\s(?:at|from)\s)/isy, 'a function', `write, for example, ${EXAMPLE}`)
    .trim();
  read.expect(/(?:at|from)\b/iy, '“at” and the point', 'write at w = 1, b = 1');
  const values: Record<string, unknown> = { kind: 'quadratic', function: written };
  const places = new Map<string, number>([['function', start]]);
  const at = new Map<string, Quantity>();
  while (!read.ended) {
    read.take(/[,;]|and\b/iy);
    const here = read.at;
    if (read.take(/(?=\d+\s*steps?\b)/iy)) {
      places.set('steps', here);
      values['steps'] = read.whole();
      read.take(/steps?\b/iy);
    } else if (read.take(/eta\b|η|(?:learning )?rate\b|lr\b/iuy)) {
      read.take(/[=:]/y);
      places.set('learningRate', here);
      values['learningRate'] = read.number();
    } else {
      const name = read.expect(
        /[A-Za-z][0-9]?(?=\s*=)/y,
        'a variable, eta or steps',
        'write w = 1, eta 0.1, 2 steps',
      );
      if (at.has(name)) read.fail(`“${name}” is given twice`, 'give it once', here);
      read.expect(/=/y, '=', 'write w = 1');
      at.set(name, read.number());
    }
  }
  values['at'] = Object.fromEntries(at);
  return parseTyped(quadraticSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** null where the notation cannot express it. */
function print({ function: written, at, learningRate, steps, asks }: QuadraticProblem): string | null {
  if (asks ?? (/\s(?:at|from)\s/i.test(written) ? true : undefined)) return null;
  return [
    `quadratic ${written} at ${Object.entries(at)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ')}`,
    ...(learningRate === undefined ? [] : [`eta ${learningRate}`]),
    ...(steps === undefined ? [] : [`${steps} steps`]),
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'a function of one or two variables with squares, at a point w = 1, b = 1; then eta 0.1, 2 steps',
    'वर्गों वाला एक या दो चरों का फलन, बिंदु at w = 1, b = 1 पर; फिर eta 0.1, 2 steps',
    'বর্গসহ এক বা দুই চলকের ফাংশন, at w = 1, b = 1 বিন্দুতে; তারপর eta 0.1, 2 steps',
  ),
  parse,
  print,
};
