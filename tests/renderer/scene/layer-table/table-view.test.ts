import { expect, test } from 'vitest';
import { TableView } from '../../../../renderer/scene/layer-table/table-view.svelte.ts';

test('a narrow table shows one half, a wide one both', () => {
  const view = new TableView(860);
  view.width = 859;
  expect(view.half).toBe('shapes');
  view.face = 'costs';
  expect(view.half).toBe('costs');
  view.width = 860;
  expect(view.half).toBeNull();
});

test('behind the receptive field a narrow table keeps its shapes', () => {
  const view = new TableView(860);
  view.face = 'field';
  expect(view.half).toBe('shapes');
});
