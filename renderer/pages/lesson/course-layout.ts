import { linkHorizontal } from 'd3-shape';
import { skillChapters, skills, type SkillName } from '../../../core/skills/index.ts';

export type ChapterName = keyof typeof skillChapters;

/** A skill on the map: its column is the longest way to it from a skill that needs nothing. */
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

/** One band of rows for each chapter, with a row for its title. */
export function courseLayout(): CourseLayout {
  const columnOf = new Map<SkillName, number>();
  const column = (skill: SkillName): number => {
    const known = columnOf.get(skill);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...needsOf(skill).map(column)) + 1;
    columnOf.set(skill, found);
    return found;
  };
  let row = 0;
  const chapters: { chapter: ChapterName; row: number }[] = [];
  const places = (Object.keys(skillChapters) as ChapterName[]).flatMap((chapter) => {
    chapters.push({ chapter, row });
    const first = row + 1;
    const filled = new Map<number, number>();
    const band = (Object.keys(skillChapters[chapter]) as SkillName[]).map((skill): SkillPlace => {
      const at = column(skill);
      const used = filled.get(at) ?? 0;
      filled.set(at, used + 1);
      return { skill, chapter, column: at, row: first + used };
    });
    row = first + Math.max(...filled.values());
    return band;
  });
  const columns = Math.max(...places.map((place) => place.column)) + 1;
  return { places, columns, rows: row, chapters };
}

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
