import type { Said } from './diagnose/said.ts';
import type { PaperMark } from './grade.ts';

/** A named mistake as a class made it. */
export interface MadeMistake {
  /** Its id in the library of mistakes: `relu-mask-left-out`. */
  readonly mistake: string;
  /** The rule that was not mastered. */
  readonly skill: string;
  /** The scripts in which it was made, once or more. */
  readonly scripts: number;
  /** The boxes in which it was found, the most frequent first, then in the order of the paper. */
  readonly boxes: readonly { readonly question: string; readonly box: string; readonly scripts: number }[];
  /** What the first script that made it was told. */
  readonly example: Said;
}

/** The named mistakes of a class, that of the most scripts first. A right number that does not follow is none. */
export function mistakesMade(scripts: readonly PaperMark[]): readonly MadeMistake[] {
  const found = new Map<string, Found>();
  for (const [script, { questions }] of scripts.entries())
    for (const { id: question, boxes } of questions)
      for (const { id: box, diagnosis } of boxes) {
        if (!diagnosis || diagnosis.mistake === 'not-from-working') continue;
        const { mistake, skill, says } = diagnosis;
        const one = found.get(mistake) ?? { skill, example: says, scripts: new Set(), boxes: new Map() };
        one.scripts.add(script);
        const place = `${question}\n${box}`;
        one.boxes.set(place, { question, box, scripts: (one.boxes.get(place)?.scripts ?? 0) + 1 });
        found.set(mistake, one);
      }
  return [...found]
    .map(([mistake, { skill, example, scripts: made, boxes }]) => ({
      mistake,
      skill,
      scripts: made.size,
      boxes: [...boxes.values()].sort((one, other) => other.scripts - one.scripts),
      example,
    }))
    .sort((one, other) => other.scripts - one.scripts);
}

interface Found {
  readonly skill: string;
  readonly example: Said;
  readonly scripts: Set<number>;
  readonly boxes: Map<string, MadeMistake['boxes'][number]>;
}
