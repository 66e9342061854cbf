import { markingWhy, type KeyNote, type RegradedFile } from '../../core/index.ts';

/** Why a box earns something else than before. */
export const whyChanged = (change: RegradedFile['changes'][number]): string =>
  change.after === null
    ? 'not asked any more'
    : [change.because?.en, markingWhy(change)]
        .filter((part) => part !== null && part !== undefined)
        .join(' ');

/**
 * What was changed in the printed key, and what it does to the marks: nothing by itself, since answers are marked by
 * what is computed until somebody decides.
 */
export function keyLines(notes: readonly KeyNote[]): readonly string[] {
  const open = notes.find(({ state }) => state === 'open');
  return [
    ...notes.map(
      ({ question, box, changed, printed, ours, state }) =>
        `Printed key, question ${question}, ${box}: ${changed ? `${changed.before ?? 'nothing'} → ` : ''}${printed ?? 'nothing'}; ${SAYS[state].replace('{{ours}}', ours)}`,
    ),
    ...(open
      ? [
          `A printed key marks nothing by itself. Decide which answer counts in the application (Audit the key…), or in question ${open.question} of the paper: "decisions": { ${JSON.stringify(open.box)}: { "take": "theirs", "reason": "…" } }; "take" is "ours", "theirs", "both" or "everyone" (full marks to all)`,
        ]
      : []),
  ];
}

const SAYS: Readonly<Record<KeyNote['state'], string>> = {
  open: 'not decided, so that the computed {{ours}} counts',
  agrees: 'as computed, {{ours}}; no mark changes by it',
  'left out': 'the computed answer counts',
  ours: 'decided: the computed {{ours}} counts',
  theirs: 'decided: the printed answer counts',
  both: 'decided: the printed answer counts as well as the computed {{ours}}',
  everyone: 'decided: everybody has its marks',
};
