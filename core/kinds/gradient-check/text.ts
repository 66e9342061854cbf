import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { gradientCheckSchema, type GradientCheckProblem } from './problem.ts';

const EXAMPLE = 'check the gradient of w^3 at w = 1, h = 0.01';

/** `check the gradient of w^3 at w = 1, h = 0.01, one-sided`, `… claimed w = 3`. */
function parse(text: string): GradientCheckProblem {
  const read = new TextReader(text);
  read.take(/(?:numerical\s+)?(?:gradient[ -]check|check(?:\s+the)?\s+gradient)\b/iy);
  read.take(/of\b|for\b|[:=]/iy);
  const start = read.at;
  const written = read.expect(/.+?(?=\sat\s)/isy, 'a function', `write, for example, ${EXAMPLE}`).trim();
  read.expect(/at\b/iy, '“at” and the point', 'write at w = 1');
  const at = assignments(read);
  const values: Record<string, unknown> = { kind: 'gradient-check', function: written, at };
  const places = new Map<string, number>([['function', start]]);
  while (!read.ended) {
    read.take(/[,;]/y);
    const here = read.at;
    if (read.take(/(?:one|single)[- ]sided\b|forward difference\b/iy)) values['form'] = 'one-sided';
    else if (read.take(/two[- ]sided\b|central(?:\s+difference)?\b/iy)) values['form'] = 'two-sided';
    else if (read.take(/claimed\b|against\b/iy)) {
      places.set('claimed', here);
      values['claimed'] = assignments(read);
    } else if (read.take(/(?:h|nudge|epsilon|eps|ε)\s*=?/iuy)) {
      places.set('nudge', here);
      values['nudge'] = read.number();
    } else
      read.fail(
        `did not expect ${read.found} here`,
        'write h = 0.01, one-sided, two-sided, or claimed w = 3',
      );
  }
  return parseTyped(gradientCheckSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** `w = 1, b = -2`; it ends before a comma that no variable of its own follows. */
function assignments(read: TextReader): Record<string, Quantity> {
  const found = new Map<string, Quantity>();
  do {
    const name = read.expect(/[A-Za-z][0-9]?(?=\s*=)/y, 'a variable', 'write w = 1');
    if (found.has(name)) read.fail(`“${name}” is given twice`, 'give it once');
    read.expect(/=/y, '=', 'write w = 1');
    found.set(name, read.number());
  } while (read.take(/(?:,|and\b)\s*(?=(?!h\s*=)[A-Za-z][0-9]?\s*=)/iy));
  return Object.fromEntries(found);
}

/** null where the notation cannot express it. */
function print({
  function: written,
  at,
  nudge,
  form,
  claimed,
  conventions,
  asks,
}: GradientCheckProblem): string | null {
  if (conventions ?? asks ?? (/\sat\s/i.test(written) ? true : undefined)) return null;
  const list = (of: Readonly<Record<string, Quantity>>): string =>
    Object.entries(of)
      .map(([name, value]) => `${name} = ${value}`)
      .join(', ');
  return [
    `check the gradient of ${written} at ${list(at)}`,
    `h = ${nudge}`,
    form,
    ...(claimed ? [`claimed ${list(claimed)}`] : []),
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'a function, at a point w = 1; then h = 0.01, one-sided or two-sided, claimed w = 3',
    'कोई फलन, बिंदु w = 1 पर (at w = 1); फिर h = 0.01, one-sided या two-sided, claimed w = 3',
    'কোনো ফাংশন, বিন্দু w = 1-এ (at w = 1); তারপর h = 0.01, one-sided বা two-sided, claimed w = 3',
  ),
  parse,
  print,
};
