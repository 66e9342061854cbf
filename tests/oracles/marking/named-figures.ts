import { pick } from '../problems/random.ts';
import { seeded } from '../seeded.ts';
import { examine } from './model.ts';
import { models } from './models/index.ts';
import { nameOf, namedScripts, someOf, type NamedScript } from './named.ts';
import { HANDS } from './scripts.ts';

/** How many deductions for mistakes of the library are named, and what was named that was not made. */
export interface NamedFigures {
  readonly deductions: number;
  readonly named: number;
  readonly byMistake: Readonly<Record<string, { readonly deductions: number; readonly named: number }>>;
  readonly wrong: readonly string[];
}

/** For each problem at most `most` scripts with each mistake. The same seed gives the same scripts. */
export function namedFigures(seed: number, most: number): NamedFigures {
  const byMistake: Record<string, { deductions: number; named: number }> = {};
  const wrong: string[] = [];
  const random = seeded(seed);
  for (const make of models) {
    const model = examine(make(random));
    const scripts = namedScripts(model, pick(random, HANDS), random);
    for (const script of [...byName(scripts).values()].flatMap((some) => someOf(random, some, most))) {
      const { mistake, line } = script;
      const { verdict, named, others } = nameOf(model, script);
      const where = `${model.name}, ${line} = ${script.answers[script.box] ?? ''}: ${mistake}`;
      wrong.push(...others.map((other) => `${where}; in another box ${other}`));
      if (verdict !== 'wrong' && verdict !== 'partial') continue;
      const tally = (byMistake[mistake] ??= { deductions: 0, named: 0 });
      tally.deductions += 1;
      if (named === mistake) tally.named += 1;
      else if (named !== null) wrong.push(`${where}, named ${named}`);
    }
  }
  const all = Object.values(byMistake);
  return {
    deductions: all.reduce((sum, { deductions }) => sum + deductions, 0),
    named: all.reduce((sum, one) => sum + one.named, 0),
    byMistake,
    wrong,
  };
}

const byName = (scripts: readonly NamedScript[]): ReadonlyMap<string, readonly NamedScript[]> =>
  new Map(scripts.map(({ mistake }) => [mistake, scripts.filter((script) => script.mistake === mistake)]));
