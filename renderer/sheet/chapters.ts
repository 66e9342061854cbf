import { concepts, type ConceptName } from '../../core/reasons/index.ts';
import type { Concept } from '../../core/reasons/concept.ts';
import { ruleNotes } from '../../core/symbols/index.ts';
import { skillChapters } from '../../core/skills/index.ts';

export type ChapterName = keyof typeof skillChapters;

/** The headings of the chapters of the course, as keys of the interface's texts. */
export const chapterTitles = {
  neurons: 'Neurons',
  losses: 'Losses',
  gradients: 'Gradients',
  training: 'Training',
  normalization: 'Normalization',
  convolution: 'Convolution',
  sequences: 'Sequences',
} as const satisfies Readonly<Record<ChapterName, string>>;

// In the order of the notes: a rule after those that it builds on.
const names = Object.keys(ruleNotes) as readonly ConceptName[];
const skillOf = (name: ConceptName): string => (concepts[name] as Concept).skill;

/** Every rule of the course, by the chapter and in the order of the skill that it belongs to. */
export const rulesByChapter: readonly {
  readonly chapter: ChapterName;
  readonly rules: readonly ConceptName[];
}[] = (Object.keys(skillChapters) as readonly ChapterName[]).map((chapter) => ({
  chapter,
  rules: Object.keys(skillChapters[chapter]).flatMap((skill) =>
    names.filter((name) => skillOf(name) === skill),
  ),
}));
