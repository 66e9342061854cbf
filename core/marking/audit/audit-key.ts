import { say } from '../../language/text.ts';
import { symbolFor } from '../../views/worked-text.ts';
import type { AnySolution } from '../../kinds/index.ts';
import type { Box } from '../../kinds/kind.ts';
import { policyOf } from '../../paper/marking-policy.ts';
import type { WorkedQuestion } from '../../paper/solve.ts';
import { stepsById } from '../../solution/step.ts';
import { stepsOf } from '../asked-steps.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import type { Finding } from '../finding.ts';
import { isWrong, type Judged } from '../judge.ts';
import { numberFinding, plainRuling } from '../number-finding.ts';
import { combinedReadings, readingsOf, type Reading } from '../readings.ts';
import { Script } from '../script.ts';
import { followsFrom } from './cause-words.ts';
import { explainKey, type KeyUnderReading } from './explain-key.ts';
import { isOff, type KeyEntry, type KeyVerdict, type QuestionAudit } from './key-entry.ts';
import { printedNumbers } from './printed-numbers.ts';

/**
 * Holds the printed key of a question against its solution: the key is marked like a student's script, under the
 * question's own reading. What disagrees is then explained together, by other readings too.
 */
export function auditQuestion(worked: WorkedQuestion): QuestionAudit {
  const { question } = worked;
  const [first, ...others] = readingsOf(worked);
  if (!first || Object.keys(question.key).length === 0)
    return { question: question.id, entries: [], explanations: [] };
  const own = keyUnder(first, worked);
  const entries = entriesOf(own, worked);
  const off = entries.filter(isOff).map(({ box }) => box);
  const explanations =
    off.length === 0
      ? []
      : explainKey(
          [own, ...[...others, ...combinedReadings(worked)].map((reading) => keyUnder(reading, worked))],
          off,
        );
  return { question: question.id, entries, explanations };
}

/** The printed values of a question held against its solution, without what may explain them. */
export function keyEntries(worked: WorkedQuestion): readonly KeyEntry[] {
  const [first] = readingsOf(worked);
  return first && Object.keys(worked.question.key).length > 0
    ? entriesOf(keyUnder(first, worked), worked)
    : [];
}

/** The questions of a paper that have a printed key, audited. */
export const auditPaper = (worked: readonly WorkedQuestion[]): readonly QuestionAudit[] =>
  worked.map(auditQuestion).filter(({ entries }) => entries.length > 0);

/** The printed values that are not ours, with their question. */
export const differencesIn = (
  audits: readonly QuestionAudit[],
): readonly (KeyEntry & { readonly question: string })[] =>
  audits.flatMap(({ question, entries }) => entries.filter(isOff).map((entry) => ({ ...entry, question })));

interface Audited extends KeyUnderReading {
  readonly script: Script;
}

function keyUnder({ solution, boxes: asked, name }: Reading, { question }: WorkedQuestion): Audited {
  const { key } = question;
  const printed = (box: Box): string => (Object.hasOwn(key, box.id) ? (key[box.id] ?? '').trim() : '');
  const boxes = [...asked, ...unaskedBoxes(solution, asked, key)];
  const script = new Script(solution, asked, key, { policy: policyOf({}), searched: false });
  const wordsOff = asked
    .filter((box) => stepsOf(box).length === 0 && printed(box) !== '' && script.find(box).share < 1)
    .map(({ id }) => id);
  return {
    name,
    steps: solution.steps,
    boxes,
    numbers: printedNumbers(solution.steps, boxes, printed),
    wordsOff,
    script,
  };
}

function entriesOf({ boxes, numbers, steps, script }: Audited, worked: WorkedQuestion): KeyEntry[] {
  const { question } = worked;
  const { quoted, read, found } = numbers;
  const judged = found.script.judged;
  const byStep = new Map([...judged.values()].flat().map((one) => [one.step.id, one]));
  const mistakes = diagnose(steps, quoted.step, byStep, quoted.truth).named;
  return boxes.flatMap((box): readonly KeyEntry[] => {
    const printed = Object.hasOwn(question.key, box.id) ? (question.key[box.id] ?? '').trim() : '';
    if (printed === '') return [];
    const asking = stepsOf(box);
    const each = judged.get(box.id) ?? [];
    const finding =
      asking.length === 0
        ? script.find(box)
        : numberFinding(box, read.get(box.id) ?? null, each, quoted, plainRuling);
    const verdict = asking.length === 0 ? verdictOfWords(finding) : verdictOfNumbers(finding, each);
    const carried = each.find(({ how }) => how === 'carried');
    const wrong = each.find(isWrong);
    const mistake = wrong && mistakes.get(wrong.step.id);
    return [
      {
        box: box.id,
        label: box.label,
        group: box.group,
        step: asking[0] ?? null,
        asked: worked.boxes.includes(box),
        printed,
        ours: finding.expected,
        verdict,
        says: verdict === 'follows' && carried ? followsFrom(carried) : (mistake?.says ?? null),
        why: verdict === 'disagrees' || verdict === 'unreadable' ? finding.why.en : '',
        disputed: question.disputes.some(({ marks }) => marks.includes(box.id)),
        decision: question.decisions?.[box.id] ?? null,
      },
    ];
  });
}

function verdictOfNumbers({ verdict }: Finding, each: readonly Judged[]): KeyVerdict {
  if (verdict === 'unreadable') return 'unreadable';
  // A box whose numbers are too few or too many is wrong as a whole.
  if (each.some(isWrong) || (verdict === 'wrong' && !each.some(({ eased }) => eased))) return 'disagrees';
  if (each.some(({ how }) => how === 'carried')) return 'follows';
  return each.every(({ closeness }) => closeness === 'same') ? 'agrees' : 'rounded';
}

function verdictOfWords({ verdict, share }: Finding): KeyVerdict {
  if (verdict === 'unreadable') return 'unreadable';
  if (share < 1) return 'disagrees';
  return verdict === 'carried' ? 'follows' : 'agrees';
}

const FIGURES = 3;

/** Boxes for steps that the key prints although no box of the question asks for them. */
function unaskedBoxes(
  { steps }: AnySolution,
  asked: readonly Box[],
  key: Readonly<Record<string, string>>,
): readonly Box[] {
  const covered = new Set(
    asked.flatMap((box) => (Object.hasOwn(key, box.id) ? [box.id, ...stepsOf(box)] : [box.id])),
  );
  const byId = stepsById(steps);
  return steps
    .filter(({ id }) => Object.hasOwn(key, id) && !covered.has(id))
    .map(({ id }) => ({
      id,
      label: symbolFor(id, byId.get(id)),
      group: say('Printed, not asked for', 'छपा है, पूछा नहीं गया', 'ছাপা আছে, জিজ্ঞাসা করা হয়নি'),
      weight: 1,
      accepts: { type: 'real', step: id, figures: FIGURES },
      contract: `${FIGURES} significant figures or exact`,
    }));
}
