import { openDocument } from '../../paper/parse-document.ts';
import { policies, policyOf, type PolicyName } from '../../paper/marking-policy.ts';
import type { Paper } from '../../paper/paper.ts';
import type { PaperMark } from '../grade.ts';
import { documentChanges, type DocumentChange } from './document-changes.ts';
import { keyNotes, type KeyNote } from './key-notes.ts';
import { changedBoxes, markScript, type Answered, type BoxChange, type MarkedBy } from './regrade.ts';

export interface ScriptToRegrade extends Answered {
  readonly session: number;
  /** The last result that is kept; null where there is none, and the script is marked by `before`. */
  readonly kept: PaperMark | null;
}

export interface RegradeRequest {
  /** The text of the document by which the scripts were marked, and of the one by which they are marked again. */
  readonly before: string;
  readonly after: string;
  /** The policy of the second marking; null for that of its paper. */
  readonly policy: PolicyName | null;
  /** For papers that name none. */
  readonly otherwise: PolicyName;
  readonly scripts: readonly ScriptToRegrade[];
}

export interface RegradeAnswer {
  readonly scripts: readonly {
    readonly session: number;
    readonly before: PaperMark;
    readonly after: PaperMark;
    readonly changes: readonly BoxChange[];
  }[];
  readonly lines: readonly DocumentChange[];
}

/** What a teacher should know of the printed key: what was changed in it, and what nobody has decided on. */
export const regradedKey = (before: string, after: string): readonly KeyNote[] =>
  keyNotes(openDocument(before, 'paper'), openDocument(after, 'paper'));

/** Marks some scripts of one document again. Throws ProblemError for a document that this version cannot read. */
export function regradeScripts(request: RegradeRequest): RegradeAnswer {
  const { otherwise, scripts } = request;
  const after = openDocument(request.after, 'paper');
  const before = request.before === request.after ? after : openDocument(request.before, 'paper');
  const asBefore: MarkedBy = { worked: before.worked, policy: policyFor(before.paper, null, otherwise) };
  const asAfter: MarkedBy = {
    worked: after.worked,
    policy: policyFor(after.paper, request.policy, otherwise),
  };
  return {
    lines: documentChanges(before.paper, after.paper),
    scripts: scripts.map(({ session, kept, ...answered }) => {
      const [one, other] = [kept ?? markScript(asBefore, answered), markScript(asAfter, answered)];
      const versions = { from: before.worked, to: after.worked };
      return { session, before: one, after: other, changes: changedBoxes(one, other, versions) };
    }),
  };
}

const policyFor = (paper: Paper, chosen: PolicyName | null, otherwise: PolicyName): MarkedBy['policy'] =>
  chosen === null ? policyOf(paper, policies[otherwise]) : policies[chosen];
