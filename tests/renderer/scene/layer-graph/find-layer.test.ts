import { expect, test } from 'vitest';
import { findLayers, nextFound } from '../../../../renderer/scene/layer-graph/find-layer.ts';

const rows = [
  { name: 'image', layer: 'INPUT', type: 'input', group: null },
  { name: 'conv1', layer: 'CONV-7-64 stride 2', type: 'conv', group: null },
  { name: 'stage2.1.conv3', layer: 'CONV-1-256', type: 'conv', group: 'stage2.1' },
  { name: null, layer: 'RELU', type: 'activation', group: 'stage2.1' },
];

test('a layer is found by its name, its label, its type or its block, in any case', () => {
  expect(findLayers(rows, 'Conv')).toEqual([1, 2]);
  expect(findLayers(rows, 'stage2')).toEqual([2, 3]);
  expect(findLayers(rows, 'stage2 relu')).toEqual([3]);
  expect(findLayers(rows, ' ')).toEqual([]);
  expect(findLayers(rows, 'lstm')).toEqual([]);
});

test('next and previous wrap around', () => {
  expect([null, 1, 2].map((from) => nextFound([1, 2], from, false))).toEqual([1, 2, 1]);
  expect([null, 2, 1].map((from) => nextFound([1, 2], from, true))).toEqual([2, 1, 2]);
  expect(nextFound([], 1, false)).toBeNull();
});
