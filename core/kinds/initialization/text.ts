import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import { initializationSchema, type InitializationProblem } from './problem.ts';

const EXAMPLE = 'glorot uniform 300 -> 100';
const SCHEMES: readonly (readonly [RegExp, InitializationProblem['scheme']])[] = [
  [/(?:glorot|xavier)\b/iy, 'glorot'],
  [/(?:he|kaiming)\b/iy, 'he'],
  [/(?:le\s?cun)\b/iy, 'lecun'],
];

/** `glorot uniform 300 -> 100`, `he normal 50`, `he conv 3x3, 64 -> 128`. */
function parse(text: string): InitializationProblem {
  const read = new TextReader(text);
  const scheme =
    SCHEMES.find(([pattern]) => read.take(pattern))?.[1] ??
    read.fail(`expected a scheme, found ${read.found}`, 'begin with glorot (xavier), he (kaiming) or lecun');
  const distribution = read.take(/(?:uniform|normal)\b/iy)?.[0].toLowerCase();
  read.take(/(?:init(?:iali[sz]ation)?|variance)\b/iy);
  read.take(/(?:of|for)\b|[:,]/iy);
  const conv = read.take(/conv(?:olution)?\b/iy) !== null;
  const kernel: number[] = [];
  if (conv) {
    do kernel.push(Number(read.expect(/\d{1,4}/y, 'a side of the kernel', 'write conv 3x3, 64 -> 128')));
    while (read.take(/[x×]/iy));
    if (kernel.length === 1) kernel.push(kernel[0] ?? 1);
    read.take(/,/y);
  } else read.take(/(?:dense|linear)\b/iy);
  const at = read.at;
  const first = read.whole();
  read.take(/(?:inputs?|in|channels?)\b/iy);
  const second = read.take(/(?:->|→|to\b|,|and\b)/iy) ? read.whole() : undefined;
  read.take(/(?:outputs?|out|filters?)\b/iy);
  if (!read.ended) read.fail(`did not expect ${read.found} here`, `write, for example, ${EXAMPLE}`);
  if (conv && second === undefined) read.fail('the filters are missing', 'write conv 3x3, 64 -> 128', at);
  return parseTyped(
    initializationSchema,
    {
      kind: 'initialization',
      scheme,
      ...(distribution === undefined ? {} : { distribution }),
      ...(conv
        ? { convolution: { kernel, channels: first, filters: second } }
        : { inputs: first, ...(second === undefined ? {} : { outputs: second }) }),
    },
    () => at,
  );
}

/** null where the notation cannot express it. */
function print({
  scheme,
  distribution,
  inputs,
  outputs,
  convolution,
  asks,
}: InitializationProblem): string | null {
  if (asks) return null;
  const layer = convolution
    ? `conv ${convolution.kernel.join('x')}, ${convolution.channels} -> ${convolution.filters}`
    : `${inputs ?? ''}${outputs === undefined ? '' : ` -> ${outputs}`}`;
  return convolution?.kernel.length === 1 ? null : `${scheme} ${distribution} ${layer}`;
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'glorot, he or lecun; normal or uniform; then 300 -> 100, or conv 3x3, 64 -> 128',
    'glorot, he या lecun; normal या uniform; फिर 300 -> 100, या conv 3x3, 64 -> 128',
    'glorot, he বা lecun; normal বা uniform; তারপর 300 -> 100, অথবা conv 3x3, 64 -> 128',
  ),
  parse,
  print,
};
