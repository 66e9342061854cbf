import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../../core/index.ts';
import {
  blockGraph,
  blockOf,
  NODE,
  type BlockGraph,
} from '../../../../renderer/scene/layer-graph/block-graph.ts';

const rowsOf = (document: string) => {
  const paper = listPapers().find(({ id }) => id === document);
  const solution = paper && workPaper(paper)[0]?.solution;
  if (solution?.kind !== 'layer-graph') throw new Error(`${document} has no graph of layers`);
  return solution.picture.rows;
};
const inception = rowsOf('inception-3a');
const resnet = rowsOf('resnet-50');

/** Every connection goes down, and no layer covers another one. */
function expectReadable({ nodes, edges, width, height }: BlockGraph): void {
  const at = new Map(nodes.map((node) => [node.row, node.at]));
  for (const { from, to } of edges) expect(at.get(to)?.y ?? 0).toBeGreaterThan(at.get(from)?.y ?? Infinity);
  nodes.forEach(({ at: one }, i) => {
    expect(one.x - NODE.width / 2).toBeGreaterThanOrEqual(0);
    expect(one.x + NODE.width / 2).toBeLessThanOrEqual(width);
    expect(one.y + NODE.height / 2).toBeLessThanOrEqual(height);
    for (const { at: other } of nodes.slice(i + 1))
      expect(Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height).toBe(true);
  });
}

describe('the graph of a block', () => {
  test('of inception 3a has all its layers: four branches from the image to the concatenation', () => {
    const graph = blockGraph(inception, 3);
    expect(graph.nodes).toHaveLength(inception.length);
    expectReadable(graph);
    const last = inception.length - 1;
    expect(graph.edges.filter(({ to }) => to === last)).toHaveLength(4);
    // The 1×1 branch has one layer where the others have two.
    expect(graph.edges.filter(({ isSkip }) => isSkip)).toHaveLength(1);
    expect(graph.width).toBeLessThan(680);
  });

  test('of ResNet-50 is one residual block with its shortcut, however many layers the network has', () => {
    const current = resnet.findIndex(({ group }) => group?.startsWith('conv3.2') === true);
    const graph = blockGraph(resnet, current);
    expectReadable(graph);
    expect(graph.nodes.length).toBeLessThan(16);
    const skips = graph.edges.filter(({ isSkip }) => isSkip);
    expect(skips).toHaveLength(1);
    // It starts at the output of the block before, which is drawn as an input.
    expect(graph.nodes.find(({ row }) => row === skips[0]?.from)?.isOutside).toBe(true);
    expect(resnet[skips[0]?.to ?? -1]?.type).toBe('add');
  });

  test('every block of the network can be read', () => {
    resnet.forEach((_, row) => expectReadable(blockGraph(resnet, row)));
  });

  test('without blocks the layers around the current one are drawn', () => {
    const chain = Array.from({ length: 40 }, (_, i) => ({ group: null, from: i === 0 ? [] : [i - 1] }));
    expect(blockOf(chain, 20)).toEqual(Array.from({ length: 17 }, (_, i) => i + 12));
    expectReadable(blockGraph(chain, 39));
  });
});
