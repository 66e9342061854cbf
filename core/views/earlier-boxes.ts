import type { Box } from '../kinds/kind.ts';
import { stepsById, type Step } from '../solution/step.ts';

/** The steps a box asks for, each once. */
export const askedSteps = ({ accepts }: Box): readonly string[] => {
  if ('step' in accepts) return [accepts.step];
  return 'steps' in accepts ? [...new Set(accepts.steps)] : [];
};

/** The boxes that a box is worked from, directly or by steps in between. */
export function earlierBoxes(
  steps: readonly Step[],
  boxes: readonly Box[],
): (box: Box) => ReadonlySet<string> {
  const byId = stepsById(steps);
  const boxOf = new Map(boxes.flatMap((box) => askedSteps(box).map((step) => [step, box.id] as const)));
  const found = new Map<string, ReadonlySet<string>>();
  return (box) => {
    const known = found.get(box.id);
    if (known) return known;
    const earlier = new Set<string>();
    const seen = new Set<string>();
    const waiting = [...askedSteps(box)];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      for (const from of byId.get(id)?.dependsOn ?? []) {
        if (seen.has(from)) continue;
        seen.add(from);
        waiting.push(from);
        const of = boxOf.get(from);
        if (of !== undefined && of !== box.id) earlier.add(of);
      }
    found.set(box.id, earlier);
    return earlier;
  };
}
