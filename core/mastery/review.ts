import { skillChapters, type SkillName } from '../skills/index.ts';
import { randomOf } from '../tensor/random.ts';
import { exercises, type Source } from './exercises.ts';

/** An exercise of a review: a skill, and where it is asked this time, with new numbers. */
export interface ReviewItem {
  readonly skill: SkillName;
  /** The id of a paper of the Shelf, and of its question. */
  readonly paper: string;
  readonly question: string;
  readonly seed: number;
}

export interface Review {
  /** In the order in which they are asked. */
  readonly items: readonly ReviewItem[];
  /** How many more skills are due. */
  readonly waiting: number;
  readonly minutes: number;
}

/** What a review needs to know of a skill. */
interface Due {
  readonly skill: SkillName;
  readonly due: string;
  readonly recall: number;
  /** The number of days on which it was answered. */
  readonly days: number;
}

/** A review takes three minutes: four exercises of one or two boxes. */
const MOST_ITEMS = 4;
const MINUTES_EACH = 0.75;
const MOST_REVIEW_SEED = 99_999;

/** The review of a day: the skills that are due and can be asked, those that are nearest to being forgotten first. */
export function reviewOf(skills: readonly Due[], today: string): Review {
  const due = skills
    .filter((one) => one.due <= today && sourcesOf(one.skill).length > 0)
    .sort((one, other) => one.recall - other.recall || (one.skill < other.skill ? -1 : 1));
  const items = mixed(due.slice(0, MOST_ITEMS).flatMap((one) => itemOf(one, today) ?? []));
  return {
    items,
    waiting: due.length - items.length,
    minutes: Math.ceil(MINUTES_EACH * items.length),
  };
}

const sourcesOf = (skill: SkillName): readonly Source[] => exercises[skill] ?? [];

/** Whether a skill can be asked with numbers of its own. */
export const canBeAsked = (skill: SkillName): boolean => sourcesOf(skill).length > 0;

/**
 * Where a skill is asked on a day: its questions take turns, and the numbers come from the day, and from `nth` where
 * it is asked again on it. null for a skill that is asked nowhere.
 */
export function itemOf(
  { skill, days }: Pick<Due, 'skill' | 'days'>,
  today: string,
  nth = 0,
): ReviewItem | null {
  const sources = sourcesOf(skill);
  const source = sources[(days + nth) % Math.max(1, sources.length)];
  if (!source) return null;
  const [paper, question] = source;
  const seed = 1 + Math.floor(randomOf(`review ${today} ${skill} ${nth}`)() * MOST_REVIEW_SEED);
  return { skill, paper, question, seed };
}

/** In an order in which neighbours are of different chapters, as far as that can be had. */
function mixed(items: readonly ReviewItem[]): readonly ReviewItem[] {
  const left = [...items];
  const order: ReviewItem[] = [];
  while (left.length > 0) {
    const before = order.at(-1);
    const other = left.findIndex(
      ({ skill }) => before === undefined || chapterOf(skill) !== chapterOf(before.skill),
    );
    order.push(...left.splice(Math.max(other, 0), 1));
  }
  return order;
}

const chapterOf = (skill: SkillName): string | undefined =>
  Object.entries(skillChapters).find(([, inChapter]) => skill in inChapter)?.[0];
