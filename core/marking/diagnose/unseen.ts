import type { Step } from '../../solution/step.ts';

/** Behind more steps than this without an answer, a slip can no longer be told from another. */
const MOST_UNSEEN = 24;

interface Steps {
  readonly steps: readonly Step[];
  readonly stepOf: (id: string) => Step | undefined;
  /** Whether the number of a step is seen: it has an answer. */
  readonly isSeen: (id: string) => boolean;
}

/** The computed steps without an answer that a step depends on, with none answered between, in order. */
export function unseenBefore(step: Step, { steps, stepOf, isSeen }: Steps): readonly Step[] {
  const found = new Set<Step>();
  const waiting = [...step.dependsOn];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const before = stepOf(id);
    if (!before || before.dependsOn.length === 0 || isSeen(id) || found.has(before)) continue;
    found.add(before);
    if (found.size > MOST_UNSEEN) return [];
    waiting.push(...before.dependsOn);
  }
  return steps.filter((one) => found.has(one));
}
