import { isRecord } from '../document/schema-issues.ts';
import type { Paper, Question } from '../paper/paper.ts';

/** The fields of a box that are read by people. */
const READ = new Set(['title', 'ask', 'says', 'label', 'columns', 'model', 'text', 'cells']);

/** Texts of a question beside its prompt, each replaced by what `by` makes of it. */
export function withTexts(question: Question, by: (text: string) => string): Question {
  const { problem, boxes } = question;
  return {
    ...question,
    title: by(question.title),
    ...(boxes ? { boxes: inBoxes(boxes, by) as typeof boxes } : {}),
    problem:
      'boxes' in problem
        ? { ...problem, boxes: inBoxes(problem.boxes, by) as typeof problem.boxes }
        : problem,
  };
}

/** The same boxes, their texts replaced. Formulas, names and phrases stay. */
function inBoxes(part: unknown, by: (text: string) => string, isRead = false): unknown {
  if (typeof part === 'string') return isRead ? by(part) : part;
  if (Array.isArray(part)) return part.map((one: unknown) => inBoxes(one, by, isRead));
  if (!isRecord(part)) return part;
  return Object.fromEntries(
    // A cell of a table is a text, or a box with fields of its own.
    Object.entries(part).map(([name, one]) => [name, inBoxes(one, by, READ.has(name))]),
  );
}

export function textsOf(question: Question): readonly string[] {
  const texts: string[] = [];
  withTexts(question, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** Texts that other questions of a paper have too, so that they stay as printed. */
export function textsAround(paper: Paper, question: Question): readonly string[] {
  const section = paper.sections.find(({ id }) => id === question.section);
  const siblings = section
    ? paper.questions.filter((one) => one.section === section.id && one.id !== question.id)
    : [];
  return [
    paper.instructions ?? '',
    section?.prompt ?? '',
    ...siblings.flatMap(({ title, prompt }) => [title, prompt]),
  ];
}
