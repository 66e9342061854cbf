import {
  auditPaper,
  courseSheet,
  describeIssue,
  echoSheet,
  exerciseFor,
  exerciseOf,
  fadedExercise,
  fadingPlace,
  findPaper,
  findWorkedPaper,
  gradeExercise,
  gradeQuestion,
  isKind,
  itemOf,
  jsonSchema,
  kindList,
  lessonCalled,
  lessonList,
  labs,
  listShelf,
  searchWords,
  markGuess,
  markInLesson,
  masteryFrom,
  optimizerList,
  policies,
  policyOf,
  readDocument,
  regradedKey,
  regradeScripts,
  ProblemError,
  problemFromText,
  programOfQuestion,
  readAnswersFile,
  skillsAsked,
  skillsOfBoxes,
  stepsOf,
  textOfProblem,
  textRemarks,
  tunablesOf,
  refusalIn,
  varyPaper,
  whyNotVaried,
  withKeyDecisions,
  workEdited,
  workChecked,
  workPaper,
  withDecisions,
  writtenAnswers,
  openDocument,
} from './index.ts';
import type { ThreadCall, ThreadCalls, ThreadReply, ThreadRequest } from './contract/thread.ts';

/** The core function that answers each call from another thread. */
const handlers: { readonly [C in ThreadCall]: (args: ThreadCalls[C]['args']) => ThreadCalls[C]['result'] } = {
  audit: ({ paper }) => auditPaper(workPaper(paper)),
  withKeyDecisions: ({ text, decisions }) => withKeyDecisions(text, decisions),
  shelf: () => listShelf(),
  searchWords: () => searchWords(),
  // What runs an experiment is code, which no message carries.
  labs: () => labs.map(({ run: _run, arms: _arms, ...entry }) => entry),
  paper: ({ id }) => findWorkedPaper(id),
  parse: ({ text, name }) => {
    try {
      return { ok: true, paper: readDocument(text, name) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  readAnswers: ({ text }) => {
    try {
      return { ok: true, handedIn: readAnswersFile(text) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  kinds: () => kindList(),
  schema: ({ kind }) => (isKind(kind) ? jsonSchema(kind) : null),
  optimizers: () => optimizerList(),
  courseSheet: () => courseSheet(),
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
  warmUp: () => {
    // The first paper of the Shelf, since it is the likeliest to be opened.
    const [first] = listShelf();
    if (first) findWorkedPaper(first.id);
    return null;
  },
  work: ({ type, question }) => {
    try {
      return { ok: true, worked: workChecked({ type }, question) };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, issues: error.issues };
      throw error;
    }
  },
  workEdited: ({ paper }) => workEdited(paper),
  vary: ({ paper, question, seed }) => {
    try {
      const { paper: other, varied } = varyPaper(paper, seed, question);
      const problem = JSON.stringify(other.questions[0]?.problem);
      const sets = varied[question]?.sets ?? null;
      return { ok: true, title: other.title, document: JSON.stringify(other), problem, sets };
    } catch (error) {
      if (error instanceof ProblemError) return { ok: false, why: refusalIn(error) };
      throw error;
    }
  },
  whyNotVaried: ({ paper, question }) => whyNotVaried(paper, question),
  tunables: ({ question }) => tunablesOf(question.problem),
  program: ({ paper, question, language }) => programOfQuestion(paper, question, language),
  steps: ({ paper, question, ids }) => stepsOf(paper, question, ids),
  grade: ({ paper, question, answers, policy, decisions = [] }) =>
    withDecisions(gradeQuestion(paper, question, answers, policy), decisions),
  written: ({ text, scripts, policy }) => {
    const { paper, worked } = openDocument(text, 'paper');
    return writtenAnswers(worked, scripts, policyOf(paper, policies[policy]));
  },
  regrade: (request) => regradeScripts(request),
  regradedKey: ({ before, after }) => regradedKey(before, after),
  echo: ({ steps, boxes, answers }) => echoSheet(steps, boxes, answers),
  lessons: () => lessonList(),
  reviewExercise: ({ paper: id, question, seed, skill }) => {
    const paper = findPaper(id);
    return paper && exerciseFor(paper, question, seed, skill);
  },
  fadingPlace: ({ evidence, paper, question }) => fadingPlace(evidence, paper, question),
  fadedExercise: ({ paper, question, seed, blanks }) => {
    try {
      return { ok: true, exercise: fadedExercise(paper, question, seed, blanks) };
    } catch (error) {
      if (error instanceof ProblemError)
        return { ok: false, why: error.issues.map(describeIssue).join('; ') };
      throw error;
    }
  },
  skillItem: ({ skill, days, today, nth }) => itemOf({ skill, days }, today, nth),
  exercise: ({ paper, ...ref }) => exerciseOf(paper, ref),
  gradeExercise: ({ paper, exercise, answers, policy }) =>
    gradeExercise(paper, exercise, answers, policyOf(paper, policies[policy])),
  mastery: ({ evidence, today }) => masteryFrom(evidence, today),
  skillsOfBoxes: ({ paper, question }) => skillsOfBoxes(paper, question),
  skillsOfPaper: ({ id }) => skillsAsked(findWorkedPaper(id)?.worked ?? []),
  lesson: ({ id, seed }) => lessonCalled(id, seed),
  markInLesson: (value) => markInLesson(value),
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
