import { DECIMAL, decimalValue } from '../../../document/number-text.ts';
import { textError } from '../../../errors.ts';
import { formCalled } from '../../../optimizers/form-called.ts';
import { optimizers, type OptimizerName } from '../../../optimizers/index.ts';
import type { Optimizer } from '../../../optimizers/optimizer.ts';
import { schedules } from '../../../optimizers/schedules/index.ts';
import { warmUpWords, type WarmUp } from '../../../optimizers/schedules/warm-up.ts';
import { ALPHA, hyperparameterWords, printedField, RHO } from '../../../optimizers/hyperparameter-words.ts';

/** What the options of a run set; each reader fills in its part. */
export interface Options {
  readonly optimizer: Record<string, unknown>;
  readonly conventions: Record<string, string>;
  schedule: Readonly<Record<string, unknown>> | undefined;
  warmUp: WarmUp | undefined;
  steps: number | undefined;
}

/**
 * Reads one option and returns the path of the field that it sets, as in the document: `optimizer.momentum`.
 * `groups` are those of the pattern, `at` is the start of the option in the text.
 */
export interface OptionReader {
  readonly pattern: RegExp;
  readonly read: (groups: readonly string[], into: Options, at: number) => string;
}

const steps: readonly OptionReader[] = [
  /^(\d{1,6})\s*(?:steps?|updates?|iterations?)$/i,
  /^(?:steps|updates|iterations)\s*[=:]?\s*(\d{1,6})$/i,
].map((pattern) => ({
  pattern,
  read: ([count = ''], into) => {
    into.steps = Number(count);
    return 'steps';
  },
}));

const optimizerOf = ({ optimizer }: Options): Optimizer => optimizers[optimizer['name'] as OptimizerName];

/** `lr 0.1`, `momentum = .9`: throws where the optimizer does not have the hyperparameter. */
const hyperparameter = (
  typed: string,
  fieldIn: (fields: readonly string[], at: number) => string,
): OptionReader => ({
  pattern: new RegExp(String.raw`^(?:${typed})\s*[=:]?\s*(${DECIMAL})$`, 'i'),
  read: ([value = ''], into, at) => {
    // `sgd …, momentum 0.9` names the optimizer by its setting.
    if (/^(?:momentum|mu|μ)/i.test(typed) && into.optimizer['name'] === 'gradient-descent')
      into.optimizer['name'] = 'momentum';
    const { title, hyperparameters } = optimizerOf(into);
    const fields = ['weightDecay', ...Object.values(hyperparameters).map(({ field }) => field)];
    const field = fieldIn(fields, at);
    if (!fields.includes(field))
      throw textError(
        at,
        `${title.en} has no ${printedField(field)}`,
        `it has ${fields.map(printedField).join(', ')}`,
      );
    into.optimizer[field] = decimalValue(value);
    return `optimizer.${field}`;
  },
});

const ofHyperparameters: readonly OptionReader[] = [
  hyperparameter(ALPHA, (fields, at) => {
    if (fields.includes('decay'))
      throw textError(
        at,
        'alpha may be the learning rate or, as PyTorch calls it, the decay rate',
        'write lr or decay in its place',
      );
    return 'learningRate';
  }),
  hyperparameter(RHO, (fields) => (fields.includes('decay') ? 'decay' : 'momentum')),
  ...Object.entries(hyperparameterWords).map(([field, { typed }]) => hyperparameter(typed, () => field)),
];

const ofSchedules: readonly OptionReader[] = [
  ...schedules.flatMap(({ name, words }): OptionReader[] =>
    words === null
      ? []
      : [
          {
            pattern: words.pattern,
            read: (groups, into) => {
              into.schedule = { name, ...words.read(groups) };
              return 'schedule';
            },
          },
        ],
  ),
  {
    pattern: warmUpWords.pattern,
    read: (groups, into) => {
      into.warmUp = warmUpWords.read(groups);
      return 'schedule.warmUp';
    },
  },
];

const ofConventions: readonly OptionReader[] = [
  {
    pattern: /^(penalty|decoupled)(?: decay)?$/i,
    read: ([choice = ''], { conventions }) => {
      conventions['weight-decay'] = choice.toLowerCase();
      return 'conventions.weight-decay';
    },
  },
  {
    pattern: /^([a-z0-9-]{1,30}) form$/i,
    read: ([form = ''], into, at) => {
      const own = optimizerOf(into);
      const { title, convention, forms } = own;
      const choice = formCalled(own, form);
      if (convention === null || choice === null)
        throw textError(
          at,
          `${title.en} has no form “${form}”`,
          convention === null
            ? 'leave it out'
            : `its forms are ${forms.map(({ name, usedBy }) => `${name} (${usedBy.en})`).join(', ')}`,
        );
      into.conventions[convention] = choice;
      return `conventions.${convention}`;
    },
  },
];

/** Every option of a run; the first reader whose pattern matches takes it. */
export const optionReaders: readonly OptionReader[] = [
  ...steps,
  ...ofHyperparameters,
  ...ofSchedules,
  ...ofConventions,
];
