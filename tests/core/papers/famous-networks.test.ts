import { beforeAll, describe, expect, test } from 'vitest';
import { auditPaper, differencesIn } from '../../../core/marking/audit/audit-key.ts';
import type { LayerGraphSolution } from '../../../core/kinds/layer-graph/layer-graph.ts';
import { paperCalled } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';
import { expectClose } from '../../oracles/close.ts';

const worked = (id: string) => {
  const paper = paperCalled(id);
  if (!paper) throw new Error(`no paper ${id}`);
  return { paper, questions: workPaper(paper) };
};
const solutionOf = (id: string): LayerGraphSolution =>
  worked(id).questions[0]?.solution as LayerGraphSolution; // each holds one layer-graph
const printed = (digits: number, because: string) => ({ within: 0.5 * 10 ** -digits, because });

describe('every printed number agrees with ours or has a recorded dispute', () => {
  test.each(['lenet-5', 'alexnet', 'vgg-16', 'inception-3a', 'resnet-50', 'mobilenet-v2'])('%s', (id) => {
    const { paper, questions } = worked(id);
    expect(differencesIn(auditPaper(questions)).filter(({ disputed }) => !disputed)).toEqual([]);
    expect(Object.keys(paper.questions[0]?.key ?? {}).length).toBeGreaterThanOrEqual(3);
  });
});

describe('LeNet-5 (LeCun et al. 1998, §II.B)', () => {
  let solution: LayerGraphSolution;
  beforeAll(() => (solution = solutionOf('lenet-5')));
  const row = (name: string) => solution.answer.rows.find((one) => one.name === name);

  test('C1 has 156 parameters and 122,304 connections, C5 48,120 and F6 10,164', () => {
    expect([
      row('C1')?.parameters,
      row('C1')?.multiplyAdds,
      row('C5')?.parameters,
      row('F6')?.parameters,
    ]).toEqual([156, 122_304, 48_120, 10_164]);
    expect(row('C5')?.multiplyAdds).toBe(48_120);
  });

  test('the paper’s 60,000 are ours with its C3 and its subsampling, without the output', () => {
    // 6·(3·25 + 1) + 9·(4·25 + 1) + 1·(6·25 + 1) = 1516 in C3; a coefficient and a bias for 6 maps of S2 and
    // 16 of S4.
    const c3 = 6 * 76 + 9 * 101 + 151;
    expect(solution.answer.totals.parameters - 2416 + c3 - 850 + 2 * 6 + 2 * 16).toBe(60_000);
  });
});

test('AlexNet (Krizhevsky et al. 2012): 60 million parameters; its own code has 60,965,224', () => {
  const { rows, totals } = solutionOf('alexnet').answer;
  // 11·11·3·96 + 96; 5·5·48·256 + 256; 3·3·256·384 + 384; 3·3·192·384 + 384; 3·3·192·256 + 256; 9216·4096 +
  // 4096; 4096·4096 + 4096; 4096·1000 + 1000
  expect(rows.map(({ parameters }) => parameters).filter((count) => count > 0)).toEqual([
    34_944, 307_456, 885_120, 663_936, 442_624, 37_752_832, 16_781_312, 4_097_000,
  ]);
  expect(totals.parameters).toBe(60_965_224);
});

describe('VGG-16 (Simonyan & Zisserman 2015)', () => {
  let solution: LayerGraphSolution;
  beforeAll(() => (solution = solutionOf('vgg-16')));

  test('138,357,544 parameters (torchvision), 138 million in the paper’s Table 2; no buffers', () => {
    expect(solution.answer.totals).toMatchObject({ parameters: 138_357_544, buffers: 0 });
  });

  test('15.3·10⁹ multiply–adds in its convolutions (He et al. 2016, §4.1)', () => {
    const convolutions = solution.answer.rows
      .filter(({ layer }) => layer.startsWith('CONV'))
      .reduce((sum, { multiplyAdds }) => sum + multiplyAdds, 0);
    expectClose(convolutions / 1e9, 15.3, printed(1, 'printed with one decimal'));
  });
});

describe('ResNet-50 (He et al. 2016, Table 1)', () => {
  let solution: LayerGraphSolution;
  beforeAll(() => (solution = solutionOf('resnet-50')));

  test('25,557,032 parameters (torchvision), not counting running means and variances', () => {
    expect(solution.answer.totals.parameters).toBe(25_557_032);
    // A mean and a variance for each γ, and every batch normalization has as many γ as β: all biases but the
    // 1000 of the last layer.
    expect(solution.answer.totals.buffers).toBe(2 * (solution.answer.totals.biases - 1000));
  });

  test('3.8·10⁹ multiply–adds, as the paper rounds down', () => {
    expect(Math.floor(solution.answer.totals.multiplyAdds / 1e8) / 10).toBe(3.8);
  });

  test('with the stride in the 3×3 convolutions, “v1.5”, 4.09·10⁹ (torchvision states 4.09 GFLOPS)', () => {
    const paper = paperCalled('resnet-50');
    const text = JSON.stringify(paper)
      .replace(
        '"name":"conv1","kernel":1,"filters":"$width","stride":"$stride"',
        '"name":"conv1","kernel":1,"filters":"$width"',
      )
      .replace(
        '"name":"conv2","kernel":3,"filters":"$width",',
        '"name":"conv2","kernel":3,"filters":"$width","stride":"$stride",',
      );
    const changed = workPaper(JSON.parse(text) as NonNullable<typeof paper>)[0]
      ?.solution as LayerGraphSolution;
    expectClose(changed.answer.totals.multiplyAdds / 1e9, 4.09, printed(2, 'stated with two decimals'));
    expect(changed.answer.totals.parameters).toBe(25_557_032);
  });
});

test('MobileNetV2 (Sandler et al. 2018, Table 4): 3.4 million parameters and 300 million multiply–adds as printed; 3,504,872 by torchvision', () => {
  const { totals } = solutionOf('mobilenet-v2').answer;
  expect(totals.parameters).toBe(3_504_872);
  expectClose(totals.multiplyAdds / 1e6, 300, { within: 5, because: 'printed in tens of millions' });
});

test('inception (3a) (Szegedy et al. 2015, Table 1): 159K weights with K = 1024, 128M operations', () => {
  const { totals } = solutionOf('inception-3a').answer;
  expect(Math.floor(totals.weights / 1024)).toBe(159);
  expect(Math.round(totals.multiplyAdds / 1e6)).toBe(128);
});
