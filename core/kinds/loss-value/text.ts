import { say } from '../../language/text.ts';
import type { ConventionChoices } from '../../conventions/index.ts';
import { lossNames, type LossName } from '../../losses/index.ts';
import { readLoss, readSetting, settingExamples } from '../../losses/read-loss.ts';
import { TextReader } from '../../document/text-reader.ts';
import type { Quantity } from '../../document/quantity.ts';
import { MOST_OUTPUTS, MOST_SAMPLES, type LossValueProblem } from './problem.ts';

const EXAMPLE = 'cross-entropy of softmax(2, 1, 0.1) with class 1';
const TARGETS = 'write "against (0, 1)" for targets, or "with class 1"';
/** The words before targets: `against`, `with targets`, `and the target`, `for`, `y =`. */
const TARGETS_FOLLOW =
  /(?:against|vs\.?|versus|(?:with|and|for)?\s*(?:the\s+)?(?:targets?|labels?)|with|for|y\s*=)\s*(?:=|:|is\b|are\b)?/iy;

type Row = readonly Quantity[];

/**
 * `cross-entropy of softmax(2, 1, 0.1) with class 1`, `mse of (0.2, 0.7), (1, 0) against (0, 1), (1, 1),
 * mean`.
 */
function parse(text: string): LossValueProblem {
  const read = new TextReader(text);
  const named = readLoss(read);
  if (!named)
    return read.fail(`${read.found} is not the name of a loss`, `losses are ${lossNames.join(', ')}`);
  const { loss, conventions } = named;
  read.take(/loss\b/iy);
  read.take(/of\b/iy);
  const activation = read.take(/softmax\b|sigmoid\b|σ/iy)?.[0].toLowerCase();
  const outputs = rows(read);
  const against = targets(read, outputs.length);
  const rest = options(read, loss, forBatch(conventions, outputs.length));
  return {
    kind: 'loss-value',
    loss,
    ...(activation === undefined
      ? {}
      : { activation: activation === 'softmax' ? ('softmax' as const) : ('sigmoid' as const) }),
    samples: outputs.map((row, s) => ({ outputs: [...row], ...against(s) })),
    ...rest,
  };
}

/** Without the reduction of a batch, which the name of a loss may imply, where there is one sample. */
function forBatch(conventions: ConventionChoices, samples: number): ConventionChoices {
  const { 'batch-reduction': reduction, ...others } = conventions;
  return samples === 1 || reduction === undefined ? others : conventions;
}

/** `(1, 2), (3, 4)`: a row for each sample. A comma without a list after it starts the next part. */
function rows(read: TextReader): Row[] {
  const found = [read.list(MOST_OUTPUTS)];
  while (read.take(/(?:[,;]\s*)?(?=[([])/y)) {
    if (found.length >= MOST_SAMPLES) read.fail(`more than ${MOST_SAMPLES} samples`, 'leave some out');
    found.push(read.list(MOST_OUTPUTS));
  }
  return found;
}

function targets(
  read: TextReader,
  samples: number,
): (sample: number) => { readonly targets: Quantity[] } | { readonly class: number } {
  read.take(/,/y);
  const start = read.at;
  if (read.take(/(?:with |and )?class(?:es)?\b/iy)) {
    const classes = read.take(/(?=[([])/y) ? read.list(MOST_SAMPLES) : [read.number()];
    for (let more = samples - classes.length; more > 0 && read.take(/,\s*(?=\d)/y); more -= 1)
      (classes as Quantity[]).push(read.number());
    if (classes.length !== samples)
      read.fail(
        `${classes.length} classes for ${samples} samples`,
        'give one class for each sample, e.g. classes (1, 0)',
        start,
      );
    const wrong = classes.find((one) => !Number.isInteger(one));
    if (wrong !== undefined) read.fail(`class ${wrong}`, 'a class is a whole number', start);
    return (sample) => ({ class: Number(classes[sample]) });
  }
  if (!read.take(TARGETS_FOLLOW))
    return read.fail(`found ${read.found} where the targets should follow`, TARGETS);
  const given = rows(read);
  if (given.length !== samples)
    read.fail(
      `targets of ${given.length} samples, and outputs of ${samples}`,
      'give the targets of every sample',
      start,
    );
  return (sample) => ({ targets: [...(given[sample] ?? [])] });
}

type Options = Partial<Omit<LossValueProblem, 'kind' | 'loss' | 'activation' | 'samples' | 'asks'>>;

/**
 * The options after commas: `mean`, `delta 1.5`, `label smoothing 0.1`, `l2 0.1 on (w1 = 0.5, w2 = -1)`.
 */
function options(read: TextReader, loss: LossName, conventions: ConventionChoices): Options {
  const found: { -readonly [K in keyof Options]: Options[K] } = {};
  const settings: Record<string, Quantity> = {};
  while (!read.ended) {
    read.take(/[,;]/y);
    if (read.take(/label[ -]?smoothing\b|smoothing\b/iy)) found.labelSmoothing = equalled(read);
    else if (read.take(/mean\b|average\b/iy)) conventions = { ...conventions, 'batch-reduction': 'mean' };
    else if (read.take(/sum\b/iy)) conventions = { ...conventions, 'batch-reduction': 'sum' };
    else {
      const setting = readSetting(read, loss);
      if (setting) {
        settings[setting.name] = setting.value;
        continue;
      }
      const penalty = read.take(/l[12]\b/iy)?.[0].toLowerCase();
      if (penalty === undefined)
        return read.fail(
          `did not expect ${read.found} here`,
          `what may follow is ${['mean', 'sum', 'label smoothing 0.1', ...settingExamples(loss)].join(', ')}, or l2 0.1 on (w = 0.5)`,
        );
      found.penalties = [
        ...(found.penalties ?? []),
        { name: penalty === 'l1' ? 'l1' : 'l2', strength: equalled(read) },
      ];
      if (read.take(/on\b/iy)) found.parameters = { ...found.parameters, ...parameters(read) };
    }
  }
  return { ...found, ...settings, ...(Object.keys(conventions).length === 0 ? {} : { conventions }) };
}

function equalled(read: TextReader): Quantity {
  read.take(/=/y);
  return read.number();
}

function parameters(read: TextReader): Record<string, Quantity> {
  const found = new Map<string, Quantity>();
  const open = read.take(/\(/y);
  do {
    const name = read.expect(
      /[A-Za-z][A-Za-z0-9_]{0,9}/y,
      'the name of a parameter',
      'write l2 0.1 on (w1 = 0.5, w2 = -1)',
    );
    if (found.has(name)) read.fail(`"${name}" is given twice`, 'give each parameter once');
    read.expect(/=/y, '=', 'write l2 0.1 on (w1 = 0.5, w2 = -1)');
    found.set(name, read.number());
  } while (open && read.take(/,/y));
  if (open) read.expect(/\)/y, 'a closing bracket', 'close the list of parameters');
  return Object.fromEntries(found);
}

export const text = {
  example: EXAMPLE,
  hint: say(
    'a loss, its outputs (or softmax or sigmoid of logits), and a class or targets; for several samples several lists',
    'एक हानि, उसके आउटपुट (या लॉजिट का softmax या sigmoid), और class या targets; कई नमूनों के लिए कई सूचियाँ',
    'একটি লস, তার আউটপুট (বা লজিটের softmax বা sigmoid), আর class বা targets; একাধিক নমুনার জন্য একাধিক তালিকা',
  ),
  parse,
};
