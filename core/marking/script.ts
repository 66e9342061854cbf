import type { AnySolution } from '../kinds/index.ts';
import type { Box } from '../kinds/kind.ts';
import { stepsOf } from './asked-steps.ts';
import { chargedScript } from './charged-script.ts';
import { conditionsFinding } from './conditions-finding.ts';
import { decidedFinding, isPrinted } from './decided/accepted.ts';
import { undecided, type Decided } from './decided/decisions.ts';
import { OwnNumbers } from './diagnose/own-numbers.ts';
import { expressionFinding } from './expression-finding.ts';
import { askedBack, type Finding } from './finding.ts';
import { formulaFindings } from './formula-findings.ts';
import { diagnosisOf, mistakeMade } from './known-mistakes.ts';
import { numberFinding } from './number-finding.ts';
import { withRepeats } from './repeats.ts';
import { areProbabilities, readNumbers } from './read-numbers.ts';
import { LONGEST_READ } from './read/read.ts';
import { refusal } from './read/refusals.ts';
import type { MarkingPolicy } from '../paper/marking-policy.ts';
import { wordsFinding } from './words-finding.ts';

export { stepsOf } from './asked-steps.ts';

/** The typed answers, by box id. */
export type Answers = Readonly<Record<string, string>>;

/** How a script is marked. */
export interface Marking {
  readonly policy: MarkingPolicy;
  /** Whether mistakes outside the boxes are looked for. */
  readonly searched: boolean;
}

/** One student's answers to one question, each box judged once. */
export class Script {
  readonly #findings: ReadonlyMap<string, Finding>;
  readonly #answers: Answers;

  constructor(
    solution: AnySolution,
    boxes: readonly Box[],
    answers: Answers,
    marking: Marking,
    decided: Decided = undecided,
  ) {
    this.#answers = answers;
    const findings = [
      ...this.#numbers(solution, boxes, marking, decided),
      ...this.#words(boxes, marking, decided),
    ];
    const unread = new Map(
      boxes.filter((box) => this.#isTooLong(box)).map((box) => [box.id, this.#answer(box).length]),
    );
    this.#findings = new Map(
      findings.map(([id, finding]) => [id, withLimit(decidedFinding(id, finding, decided), unread.get(id))]),
    );
  }

  /** Throws RangeError for a box that the question does not have. */
  find(box: Box): Finding {
    const finding = this.#findings.get(box.id);
    if (!finding) throw new RangeError(`box ${box.id} was not marked`);
    return finding;
  }

  /** Boxes that ask for no numbers: of ours and the printed answer where both are accepted, the better. */
  #words(boxes: readonly Box[], { policy }: Marking, { also }: Decided): readonly [string, Finding][] {
    const typed = (box: Box): string => this.#typed(box);
    const printed = boxes.map((box) => also.get(box.id)?.box ?? box);
    const [ours, theirs] = [boxes, printed].map((list) => [
      ...formulaFindings(list, typed),
      ...list
        .filter(({ accepts }) => accepts.type === 'expression')
        .map((box): [string, Finding] => [box.id, expressionFinding(box, typed(box))]),
      ...list
        .filter(({ accepts }) => accepts.type === 'conditions')
        .map((box): [string, Finding] => [box.id, conditionsFinding(box, typed(box))]),
      ...list
        .filter(({ accepts }) => accepts.type === 'choice' || accepts.type === 'text')
        .map((box): [string, Finding] => [box.id, wordsFinding(box, typed(box), policy)]),
    ]);
    const total = (list: readonly [string, Finding][] = []): number =>
      list.reduce((sum, [, { share }]) => sum + share, 0);
    return (total(theirs) > total(ours) ? theirs : ours) ?? [];
  }

  #numbers(
    { steps }: AnySolution,
    boxes: readonly Box[],
    { policy, searched }: Marking,
    { also }: Decided,
  ): [string, Finding][] {
    const { asked, read, quoted } = readNumbers(steps, boxes, (box) => this.#typed(box));
    if (asked.boxes.length === 0) return [];
    const found = chargedScript({ ...asked, accepted: isPrinted(also) }, quoted, searched);
    const { byStep, diagnosed } = found;
    const judged = withRepeats(found.judged, diagnosed.repeats, policy);
    const groups = new Map(
      asked.boxes.flatMap((box) => stepsOf(box).map((id) => [id, box.group.en] as const)),
    );
    let numbers: OwnNumbers | null = null;
    const own = (): OwnNumbers => (numbers ??= new OwnNumbers(steps, byStep, quoted.truth));
    return asked.boxes.map((box) => {
      const made = found.constant ? null : mistakeMade(box, judged.get(box.id) ?? [], own);
      const finding = numberFinding(box, read.get(box.id) ?? null, judged.get(box.id) ?? [], quoted, {
        policy,
        inPart: (id) => groups.get(id) === box.group.en,
        probability: areProbabilities(box, quoted),
      });
      if (made) return [box.id, { ...finding, diagnosis: diagnosisOf(box, made) }];
      const diagnosis = stepsOf(box)
        .map((id) => diagnosed.named.get(id))
        .find((one) => one !== undefined);
      return [box.id, diagnosis ? { ...finding, diagnosis } : finding];
    });
  }

  /** The answer as it is read: blank where it is too long. */
  #typed(box: Box): string {
    return this.#isTooLong(box) ? '' : this.#answer(box);
  }

  /** Words that a person decides on have no limit; they are searched up to it. */
  #isTooLong(box: Box): boolean {
    const isWords = box.accepts.type === 'text' && box.accepts.name !== true;
    return !isWords && this.#answer(box).length > LONGEST_READ;
  }

  /** The answer as typed. Own properties only: `constructor` and the like are not answers. */
  #answer(box: Box): string {
    return Object.hasOwn(this.#answers, box.id) ? (this.#answers[box.id] ?? '').trim() : '';
  }
}

/** What is found in a box, or that its answer of so many characters was not read; undefined: it was. */
const withLimit = (finding: Finding, length: number | undefined): Finding =>
  length === undefined
    ? finding
    : { ...finding, ...askedBack(refusal('too-long', { length, most: LONGEST_READ }), finding.expected) };
