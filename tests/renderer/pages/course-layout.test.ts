import { expect, test } from 'vitest';
import { skillNames, skills } from '../../../core/skills/index.ts';
import { courseLayout, courseLinks, foundation } from '../../../renderer/pages/lesson/course-layout.ts';

const layout = courseLayout();

test('the course map has every skill once, to the right of what it builds on, and no two at one place', () => {
  const columnOf = new Map(layout.places.map(({ skill, column }) => [skill as string, column]));
  expect(layout.places.map(({ skill }) => skill).toSorted()).toEqual(skillNames.toSorted());
  expect(new Set(layout.places.map(({ column, row }) => `${column} ${row}`)).size).toBe(skillNames.length);
  for (const skill of skillNames)
    for (const need of skills[skill].needs)
      expect(columnOf.get(need), `${need} before ${skill}`).toBeLessThan(columnOf.get(skill) ?? -1);
  for (const { row } of layout.chapters) expect(layout.places.every((place) => place.row !== row)).toBe(true);
});

test('the map is as wide as it can be from the first chapter on', () => {
  for (const { chapter, row } of layout.chapters.slice(0, 4)) {
    const first = layout.places.filter((place) => place.chapter === chapter && place.row === row + 1);
    expect(first.length, chapter).toBe(layout.columns);
  }
});

test('a line is drawn for every need', () => {
  const links = courseLinks(layout, { column: 9, row: 3, width: 8, height: 2 });
  expect(links.length).toBe(skillNames.reduce((sum, skill) => sum + skills[skill].needs.length, 0));
  // From the right edge of one to the left edge of the other.
  const { path = '' } =
    links.find(({ from, to }) => from === 'local-slopes' && to === 'graph-backward') ?? {};
  expect(path).toMatch(/^M8,.+,9,/);
});

test('the foundation of a skill is all that it builds on, to the roots', () => {
  // learning-anchors: fan-out-sum needs graph-backward, which needs local-slopes.
  expect([...foundation('residual-sum')].toSorted()).toEqual([
    'fan-out-sum',
    'graph-backward',
    'local-slopes',
  ]);
});
