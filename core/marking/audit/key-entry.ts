import type { BoxLabel } from '../../kinds/kind.ts';
import { type Text } from '../../language/text.ts';
import type { Decision } from '../../paper/paper.ts';
import type { KeyVerdict } from '../../views/key-verdict.ts';
import type { Said } from '../diagnose/said.ts';

export { isOff, type KeyVerdict } from '../../views/key-verdict.ts';

/** One printed value of a key, held against the solution. */
export interface KeyEntry {
  /** The id of the box, or of the step that is printed although it is not asked for. */
  readonly box: string;
  readonly label: BoxLabel;
  readonly group: Text;
  /** The step to show on the board; null for an answer that is not computed. */
  readonly step: string | null;
  readonly asked: boolean;
  readonly printed: string;
  readonly ours: string;
  readonly verdict: KeyVerdict;
  /** The mistake by name, or what the value follows from; null where there is nothing to say. */
  readonly says: Said | null;
  /** Our working, or why the value could not be read; empty where it agrees. */
  readonly why: string;
  /** Whether the paper records a dispute about it. */
  readonly disputed: boolean;
  /** What was decided about it; null where nothing was. */
  readonly decision: Decision | null;
}

/** What may have gone wrong in a key, with the boxes that are explained by it. */
export interface KeyCause {
  readonly kind:
    | 'reading'
    | 'givens-exchanged'
    | 'labels-exchanged'
    | 'boxes-exchanged'
    | 'misprint'
    | 'mistake'
    | 'given-misread'
    | 'miscopied'
    | 'unprinted';
  readonly says: Said;
  /** Ids of boxes, in the order of the question. */
  readonly boxes: readonly string[];
}

/** One way to explain the disagreements of a question together. */
export interface KeyExplanation {
  readonly causes: readonly KeyCause[];
  /** The boxes that still disagree. */
  readonly remaining: readonly string[];
}

/** The printed key of one question, value by value. */
export interface QuestionAudit {
  readonly question: string;
  readonly entries: readonly KeyEntry[];
  /** The fewest causes that are known to explain what disagrees; several where they do equally well. */
  readonly explanations: readonly KeyExplanation[];
}
