import type { Convention } from './convention.ts';
import { functions } from './functions.ts';
import { layers } from './layers.ts';
import { losses } from './losses.ts';
import { optimizers } from './optimizers.ts';
import { windows } from './windows.ts';

export type { Convention } from './convention.ts';

/** Every choice that books, courses and libraries make differently, by name. */
export const conventions = { ...functions, ...losses, ...windows, ...layers, ...optimizers } satisfies Record<
  string,
  Convention
>;

export type ConventionName = keyof typeof conventions;
export const conventionNames = Object.keys(conventions) as ConventionName[];

type Choice<N extends ConventionName> = keyof (typeof conventions)[N]['choices'] & string;

/** What a problem may say: any convention, one of its choices. */
export type ConventionChoices = { readonly [N in ConventionName]?: Choice<N> | undefined };

/** A convention that mattered in a solution, and whether the problem said it or we assumed it. */
export interface ConventionUse {
  readonly name: ConventionName;
  readonly choice: string;
  readonly stated: boolean;
}

export function useConvention<N extends ConventionName>(
  name: N,
  choices: ConventionChoices | undefined,
): ConventionUse & { readonly name: N; readonly choice: Choice<N> } {
  const said = choices?.[name];
  return { name, choice: (said ?? conventions[name].default) as Choice<N>, stated: said !== undefined };
}
