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

/** One registered thing: what the README says of it. Every cell is filled, or the tables cannot be made. */
interface Row {
  readonly name: string;
  readonly what: string;
  readonly source: string;
  readonly heldAgainst: string;
}
export interface Registry {
  readonly title: string;
  readonly columns: readonly [string, string, string, string];
  /** What holds for all of its rows, with the test that goes through the registry. */
  readonly all: string;
  readonly rows: readonly Row[];
}

export const README = join(root, 'README.md');
const BEGIN = '<!-- what is known here: made by `npm run tables` -->';
const END = '<!-- end of the tables -->';

/**
 * What PyTorch is asked about a thing, or why it cannot be. A thing of which the oracle says neither has no
 * place in the README, and stops the tables.
 */
function againstTorch({ trials, apart }: Trials): (of: string) => string {
  const tried = new Map<string, Set<string>>();
  for (const { of, in: setting } of trials) tried.set(of, (tried.get(of) ?? new Set()).add(setting));
  const reasons = new Map(apart.map(({ name, reason }) => [name, reason]));
  const names: Readonly<Record<string, string>> = { python: 'Python', numpy: 'NumPy', pytorch: 'PyTorch' };
  return (of) => {
    const settings = [...(tried.get(of) ?? [])].flatMap((setting) => names[setting] ?? []);
    const said = settings.length > 0 ? settings.join(', ') : reasons.get(of);
    if (said === undefined) throw new RangeError(`${of} is held against nothing and gives no reason`);
    return said;
  };
}

/** Everything that is registered, with its source and what it is held against. */
export function registries(): readonly Registry[] {
  const [ofFunction, ofLoss, ofOptimizer, ofLayer, ofKind] = [
    functionTrials(),
    lossTrials(),
    optimizerTrials(),
    layerTrials(),
    problemTrials(6),
  ].map(againstTorch) as [Say, Say, Say, Say, Say]; // five in, five out
  return [
    {
      title: 'Functions',
      columns: ['Function', 'Definition, and its choice at a kink', 'Source', 'Held against'],
      all: 'All: derivatives by finite differences, second derivatives too; exact values against floats (tests/core/expr/functions.test.ts).',
      rows: [
        ...functionNames.map((name): Row => {
          const { definition, source, kink } = namedFunction(name);
          return {
            name,
            what: kink === undefined ? definition : `${definition}; ${kink}`,
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
      columns: ['Loss', 'Formula', 'Source', 'Held against'],
      all: 'All: gradients by finite differences; expressions against array kernels (tests/core/losses/every-loss.test.ts).',
      rows: lossNames.map((name) => {
        const loss: Loss = losses[name];
        return { name, what: loss.definition, source: loss.source, heldAgainst: ofLoss(`loss ${name}`) };
      }),
    },
    {
      title: 'Optimizers, form by form',
      columns: ['Optimizer, form', 'Used by', 'Source', 'Held against'],
      all: 'All: the rule in expressions against the step over arrays (tests/core/optimizers/rule-and-step.test.ts).',
      rows: optimizerNames.flatMap((name) => {
        const optimizer: Optimizer = optimizers[name];
        return optimizer.forms.map(({ name: form, usedBy }) => ({
          name: `${name}, ${form}`,
          what: usedBy,
          source: optimizer.source,
          heldAgainst: ofOptimizer(`optimizer ${name}, ${form}`),
        }));
      }),
    },
    {
      title: 'Layers',
      columns: ['Layer', 'Title', 'Source', 'Held against'],
      all: 'All: lines worked by hand against array kernels, forward and backward; kernels by finite differences (tests/core/layers).',
      rows: layerTypes.map((type) => {
        const { title, source } = layerOf({ type });
        return { name: type, what: title, source, heldAgainst: ofLayer(`layer ${type}`) };
      }),
    },
    {
      title: 'Kinds of question',
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
type Say = (of: string) => string;

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

/** The README with its tables as the registries have them. Throws when it has no place for them. */
export function withTables(readme: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from < 0 || to < from) throw new RangeError('README.md has no place for the tables');
  return `${readme.slice(0, from)}${BEGIN}\n\n${registries().map(markdown).join('\n\n')}\n\n${readme.slice(to)}`;
}

if (process.argv[1] === import.meta.filename)
  await writeFile(README, withTables(await readFile(README, 'utf8')));
