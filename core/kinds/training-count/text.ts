import { say } from '../../language/text.ts';
import { parseTyped } from '../../document/schema-issues.ts';
import { TextReader } from '../../document/text-reader.ts';
import { trainingCountSchema, type TrainingCountProblem } from './problem.ts';

const EXAMPLE = '1,000 samples, batch 32, 10 epochs';
const COUNT = /\d{1,3}(?:,\d{3})+(?![\d])|\d{1,10}(?![\w.])/y;

/** `50,000 samples, batch 100, 10 epochs`, `1000 samples, batches of 32, drop last`. */
function parse(text: string): TrainingCountProblem {
  const read = new TextReader(text);
  const values: Record<string, unknown> = { kind: 'training-count' };
  const places = new Map<string, number>();
  const set = (field: string, at: number, value: unknown): void => {
    if (field in values) read.fail(`“${field}” is given twice`, 'give it once', at);
    places.set(field, at);
    values[field] = value;
  };
  const count = (): number =>
    Number(read.expect(COUNT, 'a whole number', `write, for example, ${EXAMPLE}`).replaceAll(',', ''));
  read.take(/updates?\b(?:\s+(?:of|for))?/iy);
  while (!read.ended) {
    read.take(/[,;]|and\b/iy);
    const at = read.at;
    if (read.take(/(?:mini-?)?batch(?:es)?(?:[ -]?size)?\b/iy)) {
      read.take(/of\b|[=:]/iy);
      set('batchSize', at, count());
    } else if (read.take(/drop(?:[ _-]?last)?\b/iy)) {
      read.take(/=?\s*true\b/iy);
      set('dropLast', at, true);
    } else if (read.take(/accumulate\b|accumulation\b/iy)) {
      read.take(/over\b|of\b|[=:]/iy);
      set('accumulate', at, count());
      read.take(/batches\b/iy);
    } else if (read.take(/(?:samples|epochs?)\s*[=:]/iy)) {
      read.at = at;
      const field = read.take(/samples/iy) ? 'samples' : 'epochs';
      read.take(/epochs?/iy);
      read.take(/[=:]/y);
      set(field, at, count());
    } else {
      const number = count();
      if (read.take(/epochs?\b/iy)) set('epochs', at, number);
      else {
        read.take(/(?:training\s+)?(?:samples?|examples?|images?|pictures?)\b/iy);
        set('samples', at, number);
      }
    }
  }
  return parseTyped(trainingCountSchema, values, ([field = '']) => places.get(String(field)) ?? 0);
}

/** null where the notation cannot express it. */
function print({
  samples,
  batchSize,
  epochs,
  dropLast,
  accumulate,
  asks,
}: TrainingCountProblem): string | null {
  if (asks) return null;
  return [
    `${samples} samples`,
    `batch ${batchSize}`,
    `${epochs} epochs`,
    ...(dropLast ? ['drop last'] : []),
    ...(accumulate > 1 ? [`accumulate ${accumulate}`] : []),
  ].join(', ');
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'samples, the batch size and epochs; then drop last, or accumulate 4',
    'नमूने, बैच का आकार और एपॉक (samples, batch, epochs); फिर drop last, या accumulate 4',
    'নমুনা, ব্যাচের আকার ও ইপক (samples, batch, epochs); তারপর drop last, বা accumulate 4',
  ),
  parse,
  print,
};
