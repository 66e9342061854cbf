/**
 * The public interface of the core. The worker thread and the command line reach the solving code only
 * through this file.
 */
import { z } from 'zod';
import type { Text } from './language/text.ts';
import { kindNames, kinds, stepsOfProblem, type KindName } from './kinds/index.ts';
import { paperSchema, type Paper } from './paper/paper.ts';
import { openPaper, paperCalled, papers } from './papers/index.ts';
import { shelfList, type ShelfItem } from './papers/shelf.ts';
import type { OptimizerChoice } from './contract/optimizers.ts';
import { optimizerNames, optimizers } from './optimizers/index.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import { decisionIssues } from './marking/decided/decisions.ts';
import { openDocument as openParsed, workChecked as workParsed } from './paper/parse-document.ts';
import { inLanguagesOf } from './marking/author-texts.ts';
import { gradeQuestion as gradeWorked } from './marking/grade.ts';
import type { Answers } from './marking/script.ts';
import type { QuestionMark } from './marking/verdict.ts';
import { languages, type Language } from './expr/language.ts';
import type { Program } from './solution/program.ts';
import type { Step } from './solution/step.ts';
import { defaultPolicy, policies, policyOf, type PolicyName } from './paper/marking-policy.ts';
import { workQuestion, type WorkedPaper, type WorkedQuestion } from './paper/solve.ts';
import { textExamples } from './paper/problem-from-text.ts';
import type { Evidence } from './mastery/evidence.ts';
import { fadingPlace as placeIn, type FadingPlace } from './mastery/fading.ts';
import { skillsOfBoxes as skillsOfWorked } from './mastery/skill-of-box.ts';
import type { SkillName } from './skills/index.ts';
import { toProgram } from './views/code.ts';

export { ProblemError, describeIssue, type Issue } from './errors.ts';
export { parseJson } from './json.ts';
export { parseDocument, readDocument } from './paper/parse-document.ts';
export type { Remark } from './document/remark.ts';
export {
  problemFromText,
  textExamples,
  textOfProblem,
  textRemarks,
  type TextExample,
} from './paper/problem-from-text.ts';
export type { Problem } from './kinds/index.ts';
export { workPaper, type WorkedPaper, type WorkedQuestion } from './paper/solve.ts';
export { exerciseFor, exerciseOf, gradeExercise } from './mastery/exercise.ts';
export { fadedExercise } from './mastery/fading.ts';
export { itemOf } from './mastery/review.ts';
export { masteryFrom } from './mastery/mastery.ts';
export { courseSheet, type CourseSheet } from './paper/course-sheet.ts';
export { skillsAsked } from './mastery/skill-of-box.ts';
export { lessonCalled, lessonList, markInLesson, type LessonEntry } from './lessons/library.ts';
export { workEdited } from './what-if/edited.ts';
export { tunablesOf } from './what-if/tunables.ts';
export { gradeScript, type PaperAnswers, type PaperMark } from './marking/grade.ts';
export { beginning } from './format/beginning.ts';
export { decisionSchema, type Decision } from './marking/decision.ts';
export { paperWithDecisions, withDecisions } from './marking/decisions.ts';
export { writtenAnswers } from './marking/written-answers.ts';
export { inHundredths, marksText, sumOfMarks } from './format/marks.ts';
export type { DocumentChange } from './marking/regrade/document-changes.ts';
export { regradeFiles, type RegradedFile } from './marking/regrade/regrade-files.ts';
export { regradedKey, regradeScripts } from './marking/regrade/regrade-scripts.ts';
export type { KeyNote } from './marking/regrade/key-notes.ts';
export { readPolicy, type NamedPolicy } from './marking/policy.ts';
export {
  defaultPolicy,
  policies,
  policyNames,
  policyOf,
  type MarkingPolicy,
  type PolicyName,
} from './paper/marking-policy.ts';
export {
  readAnswersFile,
  whichPaper,
  type AnsweredPaper,
  type AnswersFile,
  type HandedIn,
  type PaperAnswered,
} from './marking/answers-file.ts';
export type { Student } from './marking/student.ts';
export { boxesMissed, boxStatistics, type BoxStatistics } from './marking/box-statistics.ts';
export { sameStudents, type SameStudent } from './marking/same-students.ts';
export { mistakesMade, type MadeMistake } from './marking/mistakes-made.ts';
export { echoSheet, type Echo } from './marking/echo-sheet.ts';
export { markGuess, type GuessMark } from './marking/guess.ts';
export type { Answers } from './marking/script.ts';
export type { QuestionMark } from './marking/verdict.ts';
export { auditPaper, differencesIn } from './marking/audit/audit-key.ts';
export { withKeyDecisions } from './paper/with-key-decisions.ts';
export { isOff, type KeyEntry, type KeyExplanation, type QuestionAudit } from './marking/audit/key-entry.ts';
export { markingWhy } from './views/changed-box.ts';
export { leftOutOf } from './views/left-out.ts';
export { solveJson } from './views/solve-json.ts';
export { formulasIn } from './views/prose-blocks.ts';
export { workedLines } from './views/worked-text.ts';
export { languages, type Language } from './expr/language.ts';
export type { Program } from './solution/program.ts';
export { answerLinesOf, kindNames } from './kinds/index.ts';
export { labs } from './labs/index.ts';
export { isNothing } from './labs/finding.ts';
export { pointsTable } from './views/points-table.ts';
export { readDigits } from './datasets/digits.ts';
export { readPictures } from './datasets/read-pictures.ts';
export { LiveRun } from './labs/live-run.ts';
export { LabStream } from './labs/stream.ts';
export { PlaygroundStream } from './playground/stream.ts';
export { Engine } from './tensor/engine.ts';
export type { Lab, LabEntry } from './labs/lab.ts';
export { claimOf } from './views/lab-claim.ts';
export { offeredBy, readSettings, SettingError } from './labs/read-settings.ts';
export { runToEnd, type FinishedRun } from './labs/run-to-end.ts';
export {
  documentOf,
  MOST_SEED,
  readSeed,
  refusalIn,
  refusals,
  varyPaper,
  whyNotVaried,
  type Refusal,
  type VariedPaper,
} from './vary/index.ts';
export type { Paper } from './paper/paper.ts';

/** Parses a document and solves it. Throws ProblemError, for decisions that cannot be carried out too. */
export const openDocument = (text: string, name: string): WorkedPaper =>
  openParsed(text, name, decisionIssues);
/** Solves one question. Throws ProblemError located at it, for decisions that cannot be carried out too. */
export const workChecked = (
  paper: Pick<Paper, 'type'>,
  question: Paper['questions'][number],
): WorkedQuestion => workParsed(paper, question, decisionIssues);

/** The papers and problems that come with Chalkgrad. */
export const listPapers = (): readonly Paper[] => papers();
/** What else each bundled document is looked for by. */
export { searchWords } from './papers/search-words.ts';
export const listShelf = (): readonly ShelfItem[] => shelfList();
export const findPaper = (id: string): Paper | null => paperCalled(id);
export const findWorkedPaper = (id: string): WorkedPaper | null => openPaper(id);

/**
 * Marks one question of a paper by the policy that the paper names, or else by `policy`. Throws RangeError for a
 * question the paper does not have.
 */
export const gradeQuestion = (
  paper: Paper,
  questionId: string,
  answers: Answers,
  policy: PolicyName = defaultPolicy,
): QuestionMark =>
  inLanguagesOf(
    paper,
    gradeWorked(workQuestion(questionOf(paper, questionId)), answers, policyOf(paper, policies[policy])),
  );

function questionOf(paper: Paper, questionId: string): Paper['questions'][number] {
  const question = paper.questions.find(({ id }) => id === questionId);
  if (!question)
    throw new RangeError(
      `no question ${questionId}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`,
    );
  return question;
}

/** How far the steps of a question have faded. Throws RangeError for a question the paper does not have. */
export const fadingPlace = (evidence: readonly Evidence[], paper: Paper, questionId: string): FadingPlace =>
  placeIn(evidence, workQuestion(questionOf(paper, questionId)));

/** The skills of the boxes of a question, by box. Throws RangeError for a question the paper does not have. */
export const skillsOfBoxes = (paper: Paper, questionId: string): Readonly<Record<string, SkillName>> =>
  skillsOfWorked(workQuestion(questionOf(paper, questionId)));

/**
 * Steps of a large network that its solution does not store, by id. Throws RangeError for a question the
 * paper does not have.
 */
export function stepsOf(paper: Paper, questionId: string, ids: readonly string[]): readonly Step[] {
  const question = paper.questions.find(({ id }) => id === questionId);
  if (!question)
    throw new RangeError(
      `no question ${questionId}; questions are ${paper.questions.map(({ id }) => id).join(', ')}`,
    );
  return stepsOfProblem(question.problem, ids);
}

/** JSON Schema (2020-12) of a paper, or of one kind of problem. */
export function jsonSchema(kind?: KindName): unknown {
  return z.toJSONSchema(kind === undefined ? paperSchema : kinds[kind].schema, { io: 'input' });
}

/** Every kind, with its one-line text notation, or where it has none, the problem that a new one begins as. */
export const kindList = (): readonly {
  readonly kind: KindName;
  readonly title: string;
  readonly text: { readonly example: string; readonly hint: Text } | null;
  readonly starter: unknown;
}[] =>
  kindNames.map((kind) => ({
    kind,
    title: kinds[kind].title,
    text: textExamples().find((one) => one.kind === kind) ?? null,
    starter: kinds[kind].starter ?? null,
  }));

/** Every optimizer that a run can take, in the order of the registry. */
export const optimizerList = (): readonly OptimizerChoice[] =>
  optimizerNames.map((name) => {
    const { title, forms, convention, hyperparameters }: Optimizer = optimizers[name];
    return {
      name,
      title,
      forms: forms.map((form) => ({ name: form.name, title: form.title, usedBy: form.usedBy })),
      convention,
      hyperparameters: Object.entries(hyperparameters).map(([id, hyper]) => ({
        id,
        field: hyper.field,
        title: hyper.title,
        default: hyper.default,
      })),
    };
  });

export const isKind = (name: string): name is KindName => (kindNames as readonly string[]).includes(name);

export const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

/** A worked question as a program; null for one that computes nothing. */
export const programOf = ({ question, solution }: WorkedQuestion, language: Language): Program | null =>
  toProgram(question.problem, solution, language, `Question ${question.id}. ${question.title}`);

/**
 * The text of a question's program; null for one that computes nothing. Throws RangeError for a question the
 * paper does not have.
 */
export const programOfQuestion = (paper: Paper, questionId: string, language: Language): string | null =>
  programOf(workQuestion(questionOf(paper, questionId)), language)?.text ?? null;
