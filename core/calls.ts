import {
  findPaper,
  gradeQuestion,
  isKind,
  jsonSchema,
  kindList,
  listShelf,
  markGuess,
  optimizerList,
  parseDocument,
  ProblemError,
  problemFromText,
  programOfQuestion,
  stepsOf,
  textOfProblem,
  textRemarks,
  tunablesOf,
  workEdited,
  workPaper,
} from './index.ts';
import type { ThreadCall, ThreadCalls, ThreadReply, ThreadRequest } from './contract/thread.ts';

/** The core function that answers each call from another thread. */
const handlers: { readonly [C in ThreadCall]: (args: ThreadCalls[C]['args']) => ThreadCalls[C]['result'] } = {
  shelf: () => listShelf(),
  paper: ({ id }) => findPaper(id),
  parse: ({ text, name }) => {
    try {
      return { ok: true, paper: parseDocument(text, name) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  kinds: () => kindList(),
  schema: ({ kind }) => (isKind(kind) ? jsonSchema(kind) : null),
  optimizers: () => optimizerList(),
  readText: ({ kind, text }) => {
    if (!isKind(kind))
      return {
        ok: false,
        issues: [{ where: 'kind', what: `there is no kind called ${kind}`, fix: 'choose one from the list' }],
      };
    try {
      const problem = problemFromText(kind, text);
      return { ok: true, problem, echo: textOfProblem(problem), remarks: textRemarks(kind, text) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  work: ({ paper }) => workPaper(paper),
  workEdited: ({ paper }) => workEdited(paper),
  tunables: ({ question }) => tunablesOf(question.problem),
  program: ({ paper, question, language }) => programOfQuestion(paper, question, language),
  steps: ({ paper, question, ids }) => stepsOf(paper, question, ids),
  grade: ({ paper, question, answers }) => gradeQuestion(paper, question, answers),
  guess: ({ typed, value, exact }) => markGuess(typed, value, exact),
};

/** Answers a request message. An error that is thrown becomes a reply with its message. */
export function answerCall({ id, call, args }: ThreadRequest): ThreadReply {
  try {
    return { id, ok: true, result: (handlers[call] as (args: unknown) => unknown)(args) };
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}
