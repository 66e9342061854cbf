import { describe, expect, test } from 'vitest';
import { listPapers, parseDocument, workPaper } from '../../../../core/index.ts';
import type { GraphSolution } from '../../../../core/kinds/graph/graph.ts';
import { figureText } from '../../../../renderer/maths/number-text.ts';
import { graphLayout } from '../../../../renderer/scene/graph/layout.ts';

const solved = (
  nodes: readonly { id: string; formula: string }[],
  inputs: Readonly<Record<string, number>>,
): GraphSolution => {
  const solution = workPaper(parseDocument(JSON.stringify({ kind: 'graph', inputs, nodes }), 'graph.json'))[0]
    ?.solution;
  if (solution?.kind !== 'graph') throw new Error('no graph');
  return solution;
};
const onTheShelf = (id: string): GraphSolution => {
  const paper = listPapers().find((one) => one.id === id);
  const solution = paper && workPaper(paper)[0]?.solution;
  if (solution?.kind !== 'graph') throw new Error(`${id} is no graph`);
  return solution;
};
const small = solved(
  [
    { id: 'e', formula: 'a*b' },
    { id: 'd', formula: 'e + c' },
    { id: 'f', formula: 'tanh(d)' },
  ],
  { a: 2, b: -3, c: 10 },
);
const all = [small, onTheShelf('micrograd-readme'), onTheShelf('cs231n-sigmoid-neuron')];

describe('the drawing of a graph', () => {
  test('every node is right of its operands, and an input one column left of its first use', () => {
    for (const { picture } of all) {
      const at = new Map(graphLayout(picture).nodes.map(({ id, at }) => [id, at.x]));
      for (const { from, to } of picture.edges) expect(at.get(from) ?? 0).toBeLessThan(at.get(to) ?? 0);
    }
    const at = new Map(graphLayout(small.picture).nodes.map(({ id, at: { x } }) => [id, x]));
    expect(at.get('c')).toBe(at.get('e'));
  });

  test('nodes do not overlap, and everything is inside the frame', () => {
    for (const { picture } of all) {
      const { nodes, node, place, width, height } = graphLayout(picture);
      nodes.forEach(({ at }, i) => {
        for (const { at: other } of nodes.slice(i + 1))
          expect(
            Math.abs(at.x - other.x) >= node.width + 20 || Math.abs(at.y - other.y) >= node.height + 40,
          ).toBe(true);
      });
      for (const { x, y } of place.values()) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
  });

  test('an edge that passes columns runs between their nodes', () => {
    for (const { picture } of all) {
      const { nodes, node, edges } = graphLayout(picture);
      for (const { points } of edges) {
        for (const point of points.slice(1, -1))
          for (const { at } of nodes)
            expect(
              Math.abs(point.x - at.x) > node.width / 2 || Math.abs(point.y - at.y) > node.height / 2,
            ).toBe(true);
      }
    }
  });

  test('slopes cover neither one another nor a node, whatever their width', () => {
    for (const { picture, steps } of all) {
      const byId = new Map(steps.map((step) => [step.id, step]));
      const written = picture.edges.map(({ local }) => 10 + 8.2 * figureText(byId.get(local ?? '')).length);
      for (const slopes of [picture.edges.map(() => 46), written]) {
        const { edges, nodes, node } = graphLayout(picture, { name: 0, slopes });
        edges.forEach(({ label: one }, i) => {
          const width = slopes[i] ?? 0;
          edges.forEach(({ label: other }, j) => {
            const apart = (width + (slopes[j] ?? 0)) / 2;
            if (j > i)
              expect(Math.abs(one.x - other.x) >= apart || Math.abs(one.y - other.y) >= 23, `${i} ${j}`).toBe(
                true,
              );
          });
          for (const { at } of nodes)
            expect(
              Math.abs(one.x - at.x) >= (width + node.width) / 2 || Math.abs(one.y - at.y) >= node.height / 2,
            ).toBe(true);
        });
      }
    }
  });

  test('a chain of eight nodes is readable as a whole in a pane of 720 pixels', () => {
    // Names and slopes of the sigmoid neuron of CS231n; letters of 16 units are then at least 10 pixels high.
    const { width } = graphLayout(onTheShelf('cs231n-sigmoid-neuron').picture, {
      name: 27,
      slopes: [67],
    });
    expect((16 * 720) / width).toBeGreaterThanOrEqual(10);
  });

  test('every value, gradient and local slope has a place', () => {
    for (const { picture, steps } of all) {
      const { place } = graphLayout(picture);
      for (const { id, phase } of steps) if (phase !== 'work') expect(place.has(id), id).toBe(true);
    }
  });
});
