import type { Said } from './diagnose/said.ts';
import { reasoned, saidWith } from './why.ts';
import { marksOf, sumOfMarks, unitsOf } from '../format/marks.ts';
import type { Decision } from './decision.ts';
import { sentence, sentences } from './finding.ts';
import type { PaperMark } from './grade.ts';
import type { BoxMark, QuestionMark } from './verdict.ts';

const rounded = (marks: number): number => marksOf(unitsOf(marks));

/**
 * A marking with what people decided on its written answers: the last decision of a teacher, else the student's
 * own last rating. `decisions` are in the order in which they were made; those on another answer do not count.
 */
export function withDecisions(mark: QuestionMark, decisions: readonly Decision[]): QuestionMark {
  if (!mark.boxes.some(({ verdict }) => verdict === 'proposed')) return mark;
  const boxes = mark.boxes.map((box) => {
    const decision = box.verdict === 'proposed' ? decisionOn(mark.id, box, decisions) : undefined;
    return decision ? decided(box, decision) : box;
  });
  const change = boxes.reduce((sum, { award }, i) => sum + award - (mark.boxes[i]?.award ?? 0), 0);
  return { ...mark, score: rounded(mark.score + change), boxes };
}

/** A marked paper with the decisions on its written answers. */
export function paperWithDecisions(mark: PaperMark, decisions: readonly Decision[]): PaperMark {
  const questions = mark.questions.map((question) => withDecisions(question, decisions));
  return { ...mark, score: Math.max(0, sumOfMarks(questions.map(({ score }) => score))), questions };
}

function decisionOn(
  question: string,
  { id, typed }: BoxMark,
  decisions: readonly Decision[],
): Decision | undefined {
  const fitting = decisions.filter(
    (one) => one.question === question && one.box === id && one.typed.trim() === typed.trim(),
  );
  return fitting.findLast(({ by }) => by === 'teacher') ?? fitting.at(-1);
}

const DECIDED: Readonly<Record<Decision['by'], Said>> = {
  teacher: {
    en: 'decided by the teacher: {{names}}',
    hi: 'शिक्षक का निर्णय: {{names}}',
    bn: 'শিক্ষকের সিদ্ধান্ত: {{names}}',
  },
  self: {
    en: 'your own rating: {{names}}',
    hi: 'आपका अपना आकलन: {{names}}',
    bn: 'আপনার নিজের মূল্যায়ন: {{names}}',
  },
};
const NO_IDEA: Said = { en: 'none of the ideas', hi: 'कोई विचार नहीं', bn: 'কোনো ভাবনা নয়' };
const same = (text: string): Said => ({ en: text, hi: text, bn: text });

function decided({ nudge: _proposal, ...box }: BoxMark, { by, had, earned, of, comment }: Decision): BoxMark {
  const share = Math.min(1, earned / of);
  const reason =
    comment.trim() === ''
      ? sentences(saidWith(DECIDED[by], { names: had.length === 0 ? NO_IDEA : had.join('; ') }))
      : same(sentence(comment.trim()));
  return {
    ...box,
    verdict: share === 1 ? 'right' : share === 0 ? 'wrong' : 'partial',
    award: rounded(box.marks * share),
    ...reasoned(reason),
    decided: { by, had, comment },
  };
}
