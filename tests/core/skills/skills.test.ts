import { expect, test } from 'vitest';
import { languageNames } from '../../../core/language/languages.ts';
import { skillChapters, skillNames, skills, type SkillName } from '../../../core/skills/index.ts';

const isSkill = (id: string): id is SkillName => (skillNames as readonly string[]).includes(id);

test('the course has 69 skills, each in one chapter', () => {
  expect(skillNames).toHaveLength(69);
  expect(Object.values(skillChapters).flatMap((chapter) => Object.keys(chapter))).toEqual(skillNames);
});

test('every skill has a name in every language, and needs only skills that there are', () => {
  for (const id of skillNames) {
    for (const language of languageNames) expect(skills[id].name[language].trim(), id).not.toBe('');
    expect(
      skills[id].needs.filter((need) => !isSkill(need)),
      id,
    ).toEqual([]);
  }
});

test('no two skills have the same name', () => {
  for (const language of languageNames)
    expect(new Set(skillNames.map((id) => skills[id].name[language])).size).toBe(skillNames.length);
});

/** How many skills have to be learnt one after another before this one. Throws where a skill needs itself. */
function depth(id: string, above: readonly string[] = []): number {
  if (above.includes(id)) throw new Error(`${[...above, id].join(' needs ')}`);
  if (!isSkill(id)) return 0;
  return 1 + Math.max(0, ...skills[id].needs.map((need) => depth(need, [...above, id])));
}

test('the map has no circle, and its longest way is short enough to see the end of', () => {
  expect(Math.max(...skillNames.map((id) => depth(id)))).toBeLessThanOrEqual(7);
});
