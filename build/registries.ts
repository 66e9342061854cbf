import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { groupwiseActivations } from '../core/expr/functions/activations.ts';
import { functionNames, namedFunction } from '../core/expr/functions/index.ts';
import { kindNames, kinds } from '../core/kinds/index.ts';
import { layerTypes, layerOf } from '../core/layers/index.ts';
import { losses, lossNames } from '../core/losses/index.ts';
import type { Loss } from '../core/losses/loss.ts';
import { optimizerNames, optimizers } from '../core/optimizers/index.ts';
import type { Optimizer } from '../core/optimizers/optimizer.ts';
import type { Trials } from '../tests/oracles/pytorch/comparison.ts';
import { functionTrials } from '../tests/oracles/pytorch/functions.ts';
import { layerTrials } from '../tests/oracles/pytorch/layers.ts';
import { lossTrials } from '../tests/oracles/pytorch/losses.ts';
import { optimizerTrials } from '../tests/oracles/pytorch/optimizers.ts';
import { problemTrials } from '../tests/oracles/pytorch/problems.ts';
import { root } from './cache.ts';

/**
 * One registered thing and what the README says about it. The tables are written only if no cell is empty.
 */
interface Row {
  readonly name: string;
  readonly what: string;
  readonly source: string;
  readonly heldAgainst: string;
}
export interface Registry {
  readonly title: string;
  /** The file that compares its rows with PyTorch, or says of a row why that is impossible. */
  readonly oracle: string;
  readonly columns: readonly [string, string, string, string];
  /** What is tested for all of its rows, and the test that goes through the registry. */
  readonly all: string;
  readonly rows: readonly Row[];
}

export const README = join(root, 'README.md');
const BEGIN = '<!-- what is known here: made by `npm run tables` -->';
const END = '<!-- end of the tables -->';

const SETTING_NAMES: Readonly<Record<string, string>> = {
  python: 'Python',
  numpy: 'NumPy',
  pytorch: 'PyTorch',
};

/** Where each thing is compared, or the reason why it cannot be; '' where the oracle has neither. */
function comparedIn({ trials, apart }: Trials): (of: string) => string {
  const tried = new Map<string, Set<string>>();
  for (const { of, in: setting } of trials) tried.set(of, (tried.get(of) ?? new Set()).add(setting));
  const reasons = new Map(apart.map(({ name, reason }) => [name, reason]));
  return (of) => {
    const settings = [...(tried.get(of) ?? [])].flatMap((setting) => SETTING_NAMES[setting] ?? []);
    return settings.length > 0 ? settings.join(', ') : (reasons.get(of) ?? '');
  };
}

/** Everything that is registered, with its source and what it is compared with. */
export function registries(): readonly Registry[] {
  const ofFunction = comparedIn(functionTrials());
  const ofLoss = comparedIn(lossTrials());
  const ofOptimizer = comparedIn(optimizerTrials());
  const ofLayer = comparedIn(layerTrials());
  const ofKind = comparedIn(problemTrials(6));
  return [
    {
      title: 'Functions',
      oracle: 'tests/oracles/pytorch/functions.ts',
      columns: ['Function', 'Definition, and its choice at a kink', 'Source', 'Compared with'],
      all: 'All: derivatives by finite differences, second derivatives too; exact values against floats (tests/core/expr/functions.test.ts).',
      rows: [
        ...functionNames.map((name): Row => {
          const { definition, source, kink } = namedFunction(name);
          return {
            name,
            what: kink === undefined ? definition : `${definition}; ${kink.en}`,
            source,
            heldAgainst: ofFunction(`function ${name}`),
          };
        }),
        ...groupwiseActivations.map(({ name, definition, source }): Row => ({
          name,
          what: definition,
          source,
          heldAgainst: ofLayer('layer activation'),
        })),
      ],
    },
    {
      title: 'Losses',
      oracle: 'tests/oracles/pytorch/losses.ts',
      columns: ['Loss', 'Formula', 'Source', 'Compared with'],
      all: 'All: gradients by finite differences; expressions against array kernels (tests/core/losses/every-loss.test.ts).',
      rows: lossNames.map((name) => {
        const loss: Loss = losses[name];
        return { name, what: loss.definition, source: loss.source, heldAgainst: ofLoss(`loss ${name}`) };
      }),
    },
    {
      title: 'Optimizers, form by form',
      oracle: 'tests/oracles/pytorch/optimizers.ts',
      columns: ['Optimizer, form', 'Used by', 'Source', 'Compared with'],
      all: 'All: the rule in expressions against the step over arrays (tests/core/optimizers/rule-and-step.test.ts).',
      rows: optimizerNames.flatMap((name) => {
        const optimizer: Optimizer = optimizers[name];
        return optimizer.forms.map(({ name: form, usedBy }) => ({
          name: `${name}, ${form}`,
          what: usedBy.en,
          source: optimizer.source,
          heldAgainst: ofOptimizer(`optimizer ${name}, ${form}`),
        }));
      }),
    },
    {
      title: 'Layers',
      oracle: 'tests/oracles/pytorch/layers.ts',
      columns: ['Layer', 'Title', 'Source', 'Compared with'],
      all: 'All: lines worked by hand against array kernels, forward and backward; kernels by finite differences (tests/core/layers).',
      rows: layerTypes.map((type) => {
        const { title, source } = layerOf({ type });
        return { name: type, what: title, source, heldAgainst: ofLayer(`layer ${type}`) };
      }),
    },
    {
      title: 'Kinds of question',
      oracle: 'tests/oracles/pytorch/problems.ts',
      columns: ['Kind', 'Title', 'Source', 'Its programs, run in'],
      all: 'All with numbers: seeded problems, every step against the program that is read off the same expressions.',
      rows: kindNames.map((name) => {
        const { title, source } = kinds[name];
        return {
          name,
          what: title,
          source: source ?? 'answers are given, not worked',
          heldAgainst: ofKind(`kind ${name}`),
        };
      }),
    },
  ];
}

/** Every empty cell, with what to do about it; an empty list means that the tables are complete. */
export const gapsIn = (tables: readonly Registry[]): readonly string[] =>
  tables.flatMap(({ title, oracle, columns, rows }) =>
    rows.flatMap(({ name, what, source, heldAgainst }) => [
      ...(what.trim() === '' ? [`${title}: ${name} has no “${columns[1]}”: write it in its own file`] : []),
      ...(source.trim() === '' ? [`${title}: ${name} has no source: name it in its own file`] : []),
      ...(heldAgainst.trim() === ''
        ? [
            `${title}: ${name} is compared with nothing: add its row to ${oracle}, or the reason why it has none`,
          ]
        : []),
    ]),
  );

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();

function markdown({ title, columns, all, rows }: Registry): string {
  const lines = [
    columns,
    columns.map(() => '---'),
    ...rows.map(({ name, what, source, heldAgainst }) =>
      [`\`${name}\``, what, source, heldAgainst].map(cell),
    ),
  ];
  return `<details><summary>${title}: ${rows.length}</summary>\n\n${all}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n\n</details>`;
}

/**
 * The README with its tables as the registries have them. Throws where it has no place for them, and where
 * cells are empty.
 */
export function withTables(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new RangeError('README.md has no place for the tables');
  const tables = registries();
  const gaps = gapsIn(tables);
  if (gaps.length > 0) throw new RangeError(gaps.join('\n'));
  return `${readme.slice(0, from)}${BEGIN}\n\n${tables.map(markdown).join('\n\n')}\n\n${readme.slice(to)}`;
}

if (process.argv[1] === import.meta.filename)
  await writeFile(README, withTables(await readFile(README, 'utf8')));
