import { joined, type Text } from '../language/text.ts';
import { functionNames, namedFunction } from '../expr/functions/index.ts';
import type { NamedFunction } from '../expr/functions/index.ts';
import { lossNames, losses } from '../losses/index.ts';
import { optimizerNames, optimizers } from '../optimizers/index.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { functionTitle, layerSheet, optimizerLines, type SheetFormula } from './formula-sheet.ts';

/** The formulas of the whole course besides its rules: every entry of the registries, in their order. */
export interface CourseSheet {
  readonly functions: readonly SheetFormula[];
  readonly losses: readonly SheetFormula[];
  readonly optimizers: readonly SheetFormula[];
  readonly layers: readonly SheetFormula[];
}

/** The registries of functions, losses, optimizers and layers as a formula sheet. */
export function courseSheet(): CourseSheet {
  return {
    functions: functionNames.flatMap((name) => {
      const { activation, definition, source, kink }: NamedFunction = namedFunction(name);
      return activation
        ? [{ title: functionTitle(activation.printed), lines: [definition], source, ...noted(kink) }]
        : [];
    }),
    losses: lossNames.map((name) => {
      const { title, definition, source, kink } = losses[name];
      return { title, lines: [definition], source, ...noted(kink) };
    }),
    optimizers: optimizerNames.flatMap((name) => {
      const optimizer: Optimizer = optimizers[name];
      return optimizer.forms.map((form) => ({
        title: optimizer.forms.length === 1 ? optimizer.title : joined([optimizer.title, form.title], ': '),
        ...optimizerLines(optimizer, form.name),
        note: form.usedBy,
        source: optimizer.source,
      }));
    }),
    layers: layerSheet(['floor', 'ceil']),
  };
}

const noted = (note: Text | undefined) => (note === undefined ? {} : { note });
