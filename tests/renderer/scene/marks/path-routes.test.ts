import { describe, expect, test } from 'vitest';
import { listPapers, workPaper } from '../../../../core/index.ts';
import type { GraphSolution } from '../../../../core/kinds/graph/graph.ts';
import type { ScalarNetSolution } from '../../../../core/kinds/scalar-net/scalar-net.ts';
import { chainGraph } from '../../../../core/views/chain-graph.ts';
import { chainPaths } from '../../../../core/views/chain-paths.ts';
import { graphLayout, graphLegs } from '../../../../renderer/scene/graph/layout.ts';
import { networkLayout } from '../../../../renderer/scene/scalar-net/layout.ts';
import { networkLegs } from '../../../../renderer/scene/scalar-net/network-legs.ts';
import { picturePass } from '../../../../renderer/scene/scalar-net/network-pass.ts';
import { pathRoutes } from '../../../../renderer/scene/marks/path-routes.ts';

const solutionOf = (id: string, question: string) => {
  const paper = listPapers().find((one) => one.id === id);
  return paper && workPaper(paper).find((one) => one.question.id === question)?.solution;
};

describe('the paths of the chain rule in a picture', () => {
  const solution = solutionOf('sigmoid-two-outputs', '1') as ScalarNetSolution; // Mazur's network
  const graph = chainGraph(solution.steps);
  const picture = picturePass(solution.picture, 0);
  const layout = networkLayout(picture, 1.6);
  const leg = networkLegs(picture, layout);

  test('a weight of the first layer has two, from the loss to its label, each with a product at a place of its own', () => {
    const found = chainPaths(graph, { of: picture.loss, by: picture.edges[0]?.weight ?? '' });
    const routes = pathRoutes(found?.paths ?? [], leg);
    expect(routes.map(({ path }) => path)).toEqual([0, 1]);
    for (const { pieces } of routes) {
      const points = pieces.flat();
      expect(Math.abs((points[0]?.x ?? 0) - layout.loss.x)).toBeLessThan(1);
      const end = layout.place.get(picture.edges[0]?.weight ?? '');
      expect(Math.abs((points.at(-1)?.x ?? 0) - (end?.x ?? 0))).toBeLessThan(1);
      // Backwards: never to the right.
      points.slice(1).forEach(({ x }, i) => expect(x).toBeLessThanOrEqual((points[i]?.x ?? 0) + 1e-9));
    }
    expect(routes[0]?.label).not.toEqual(routes[1]?.label);
  });

  test('every path of every parameter and input can be drawn', () => {
    for (const by of [...picture.inputs, ...picture.edges.map(({ weight }) => weight)]) {
      const found = chainPaths(graph, { of: picture.loss, by });
      expect(pathRoutes(found?.paths ?? [], leg), by).toHaveLength(found?.paths.length ?? -1);
    }
  });

  test('of a batch, the picture of one sample shows the paths through that sample', () => {
    const batch = solutionOf('line-two-epochs', '1') as ScalarNetSolution;
    const [first] = batch.picture.passes;
    if (!first) throw new Error('no pass');
    const drawn = picturePass(batch.picture, 0);
    const chain = chainGraph(batch.steps);
    const target = chain.target(drawn.edges[0]?.weight ?? null);
    const found = target && chainPaths(chain, target);
    const routes = pathRoutes(found?.paths ?? [], networkLegs(drawn, networkLayout(drawn, 1.6)));
    expect(routes.length).toBeGreaterThan(0);
    for (const { path } of routes) expect(found?.paths[path]?.nodes).toContain(first.loss);
  });

  test('in a graph they run along its edges', () => {
    const micrograd = solutionOf('micrograd-readme', '1') as GraphSolution;
    const chain = chainGraph(micrograd.steps);
    const found = chainPaths(chain, {
      of: micrograd.picture.output,
      by: micrograd.picture.nodes[0]?.id ?? '',
    });
    expect(found?.paths.length).toBeGreaterThan(1);
    expect(pathRoutes(found?.paths ?? [], graphLegs(graphLayout(micrograd.picture)))).toHaveLength(
      found?.paths.length ?? -1,
    );
  });
});
