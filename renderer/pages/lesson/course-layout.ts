import { linkHorizontal } from 'd3-shape';
import { skillChapters, skills, type SkillName } from '../../../core/skills/index.ts';

export type ChapterName = keyof typeof skillChapters;

/** A skill on the map, right of every skill that it needs. */
export interface SkillPlace {
  readonly skill: SkillName;
  readonly chapter: ChapterName;
  readonly column: number;
  /** Counted from the top of the map. */
  readonly row: number;
}
export interface CourseLayout {
  readonly places: readonly SkillPlace[];
  readonly columns: number;
  readonly rows: number;
  /** The first row of each chapter, where its title stands. */
  readonly chapters: readonly { readonly chapter: ChapterName; readonly row: number }[];
}

const needsOf = (skill: SkillName): readonly SkillName[] => skills[skill].needs as readonly SkillName[];

/** Every skill that a skill builds on, directly or not. */
export function foundation(skill: SkillName, found = new Set<SkillName>()): ReadonlySet<SkillName> {
  for (const need of needsOf(skill))
    if (!found.has(need)) {
      found.add(need);
      foundation(need, found);
    }
  return found;
}

/** The skills that build on a skill directly. */
export const followers = (skill: SkillName): readonly SkillName[] =>
  (Object.keys(skills) as SkillName[]).filter((one) => needsOf(one).includes(skill));

/** Skills on the longest way from a skill to one that nothing builds on, itself not counted. */
function waysOn(): (skill: SkillName) => number {
  const known = new Map<SkillName, number>();
  const ahead = (skill: SkillName): number => {
    const before = known.get(skill);
    if (before !== undefined) return before;
    const found = Math.max(-1, ...followers(skill).map(ahead)) + 1;
    known.set(skill, found);
    return found;
  };
  return ahead;
}

/**
 * One band of rows for each chapter, with a row for its title. A skill is right of all that it needs and leaves room
 * for all that builds on it; between these it is where the band has the fewest, so that the width is used.
 */
export function courseLayout(): CourseLayout {
  const ahead = waysOn();
  const columns = Math.max(...(Object.keys(skills) as SkillName[]).map(ahead)) + 1;
  const columnOf = new Map<SkillName, number>();
  const filledOf = new Map<ChapterName, number[]>();
  const rowOf = new Map<SkillName, number>();
  const place = (skill: SkillName): number => {
    const known = columnOf.get(skill);
    if (known !== undefined) return known;
    const from = Math.max(-1, ...needsOf(skill).map(place)) + 1;
    const filled = filledOf.get(chapterOf(skill)) ?? Array.from({ length: columns }, () => 0);
    filledOf.set(chapterOf(skill), filled);
    const free = filled.slice(from, columns - ahead(skill));
    const found = from + free.indexOf(Math.min(...free));
    columnOf.set(skill, found);
    rowOf.set(skill, filled[found] ?? 0);
    filled[found] = (filled[found] ?? 0) + 1;
    return found;
  };
  const names = Object.keys(skills) as SkillName[];
  for (const skill of names.toSorted((one, other) => ahead(other) - ahead(one))) place(skill);
  let row = 0;
  const chapters: { chapter: ChapterName; row: number }[] = [];
  const places = (Object.keys(skillChapters) as ChapterName[]).flatMap((chapter) => {
    chapters.push({ chapter, row });
    const first = row + 1;
    row = first + Math.max(...(filledOf.get(chapter) ?? [0]));
    return (Object.keys(skillChapters[chapter]) as SkillName[]).map((skill): SkillPlace => ({
      skill,
      chapter,
      column: columnOf.get(skill) ?? 0,
      row: first + (rowOf.get(skill) ?? 0),
    }));
  });
  return { places, columns, rows: row, chapters };
}

const chapterOf = (skill: SkillName): ChapterName =>
  (Object.keys(skillChapters) as ChapterName[]).find((chapter) => skill in skillChapters[chapter]) ??
  'neurons';

/** Sizes of the map in rem. */
export interface MapSizes {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** The lines from what is needed to what needs it, as paths in rem. */
export function courseLinks(
  { places }: CourseLayout,
  { column, row, width, height }: MapSizes,
): readonly { readonly from: SkillName; readonly to: SkillName; readonly path: string }[] {
  const draw = linkHorizontal<
    { source: readonly [number, number]; target: readonly [number, number] },
    readonly [number, number]
  >()
    .source(({ source }) => source)
    .target(({ target }) => target)
    .x(([x]) => x)
    .y(([, y]) => y);
  const placeOf = new Map(places.map((place) => [place.skill, place]));
  return places.flatMap((to) =>
    needsOf(to.skill).flatMap((need) => {
      const from = placeOf.get(need);
      if (!from) return [];
      const middle = (place: SkillPlace): number => place.row * row + height / 2;
      const path = draw({
        source: [from.column * column + width, middle(from)],
        target: [to.column * column, middle(to)],
      });
      return path === null ? [] : [{ from: need, to: to.skill, path }];
    }),
  );
}
