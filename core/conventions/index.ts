import { same, type Text } from '../language/text.ts';
import type { Convention } from './convention.ts';
import { functions } from './functions.ts';
import { layers } from './layers.ts';
import { losses } from './losses.ts';
import { metrics } from './metrics.ts';
import { optimizers } from './optimizers.ts';
import { windows } from './windows.ts';

export type { Convention } from './convention.ts';

/** Every convention on which books, courses and libraries differ, by name. */
export const conventions = {
  ...functions,
  ...losses,
  ...windows,
  ...layers,
  ...optimizers,
  ...metrics,
} satisfies Record<string, Convention>;

export type ConventionName = keyof typeof conventions;
export const conventionNames = Object.keys(conventions) as ConventionName[];

type Choice<N extends ConventionName> = keyof (typeof conventions)[N]['choices'] & string;

/** The conventions that a problem states, each with one of its choices. */
export type ConventionChoices = { readonly [N in ConventionName]?: Choice<N> | undefined };

/** A convention that affects a solution, and whether the problem states it or the default was assumed. */
export interface ConventionUse {
  readonly name: ConventionName;
  readonly choice: string;
  readonly stated: boolean;
  /** The other choices under which this problem has no solution, and why. */
  readonly fails?: Readonly<Record<string, 'diverges' | 'not defined here'>>;
}

/** What a choice of a convention is called. */
export function choiceLabel({ name, choice }: Pick<ConventionUse, 'name' | 'choice'>): Text {
  const { choices }: Convention = conventions[name];
  return choices[choice]?.label ?? same(choice);
}

export function useConvention<N extends ConventionName>(
  name: N,
  choices: ConventionChoices | undefined,
): ConventionUse & { readonly name: N; readonly choice: Choice<N> } {
  const stated = choices?.[name];
  return { name, choice: (stated ?? conventions[name].default) as Choice<N>, stated: stated !== undefined };
}
