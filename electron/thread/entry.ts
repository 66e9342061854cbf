import { parentPort } from 'node:worker_threads';
import { findPaper, gradeQuestion, isKind, jsonSchema, kindList, listShelf, parseDocument, ProblemError, problemFromText, programOfQuestion, stepsOf, textOfProblem, workPaper } from '../../core/index.ts';
import type { ThreadCall, ThreadCalls, ThreadReply, ThreadRequest } from '../../core/contract/thread.ts';

/** The one place that knows the core runs in a thread: a message to a verb of the core, and its result to a message. */
const verbs: { readonly [C in ThreadCall]: (args: ThreadCalls[C]['args']) => ThreadCalls[C]['result'] } = {
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
  readText: ({ kind, text }) => {
    if (!isKind(kind)) return { ok: false, issues: [{ where: 'kind', what: `there is none called ${kind}`, fix: 'choose one of the list' }] };
    try {
      const problem = problemFromText(kind, text);
      return { ok: true, problem, echo: textOfProblem(problem) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  work: ({ paper }) => workPaper(paper),
  program: ({ paper, question, language }) => programOfQuestion(paper, question, language),
  steps: ({ paper, question, ids }) => stepsOf(paper, question, ids),
  grade: ({ paper, question, answers }) => gradeQuestion(paper, question, answers),
};

parentPort?.on('message', ({ id, call, args }: ThreadRequest) => {
  let reply: ThreadReply;
  try {
    reply = { id, ok: true, result: (verbs[call] as (args: unknown) => unknown)(args) };
  } catch (error) {
    reply = { id, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(reply);
});
