import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../core/expr/language.ts';
import { parseDocument, workPaper } from '../../../core/index.ts';
import { solveProblem } from '../../../core/kinds/index.ts';
import { problemFromText } from '../../../core/paper/problem-from-text.ts';
import { toProgram } from '../../../core/views/code.ts';
import { drawIdentity, type IdentityGraph } from '../../oracles/problems/draw-identities.ts';
import { printedNumbers, runPython } from '../../oracles/python.ts';
import { seeded } from '../../oracles/seeded.ts';

const ROUNDING = 1e-9;

function expectKnown({ text, output, inputs }: IdentityGraph): void {
  const document = JSON.stringify(problemFromText('graph', text));
  const steps = workPaper(parseDocument(document, 'graph.json'))[0]?.solution.steps ?? [];
  const valueOf = (id: string): number => steps.find((step) => step.id === id)?.value ?? Number.NaN;
  const numbers = [
    { id: 'c', wanted: output.value },
    ...inputs.map((name) => ({ id: `dc/d${name}`, wanted: output.slopes[name] })),
  ];
  for (const { id, wanted } of numbers) {
    const value = wanted?.valueOf() ?? Number.NaN;
    // 0 is 0, whatever was added up for it.
    expect(
      Math.abs(valueOf(id) - value),
      `${id} of ${text}: ${valueOf(id)}, not ${value}`,
    ).toBeLessThanOrEqual(ROUNDING * Math.abs(value));
  }
}

describe('operations that undo each other, before functions that round or compare', () => {
  test('60 random graphs come to what algebra says, and so do their slopes', () => {
    const random = seeded(20261129);
    for (let n = 0; n < 60; n += 1) expectKnown(drawIdentity(random));
  });

  test('programs of 20 random graphs print what algebra says', () => {
    const random = seeded(7);
    const graphs = Array.from({ length: 20 }, () => drawIdentity(random));
    const programs = graphs.map(({ text }) => {
      const problem = problemFromText('graph', text);
      return toProgram(problem, solveProblem(problem), 'python')?.text ?? '';
    });
    runPython(programs).forEach((output, i) => {
      const { text, output: wanted, inputs } = graphs[i] as IdentityGraph;
      const printed = printedNumbers(output);
      const numbers = [
        ['c', wanted.value] as const,
        ...inputs.map((name) => [`dc/d${name}`, wanted.slopes[name]] as const),
      ];
      // Programs print six digits.
      for (const [id, value] of numbers)
        expect(Number(printed.get(id)), `${id} of ${text}`).toBeCloseTo(value?.valueOf() ?? Number.NaN, 4);
    });
  });
});

describe('the line of a program that float64 would miss', () => {
  const programs = (text: string): Record<Language, string> => {
    const problem = problemFromText('graph', text);
    const solution = solveProblem(problem);
    return Object.fromEntries(
      languages.map((language) => [language, toProgram(problem, solution, language)?.text ?? '']),
    ) as Record<Language, string>;
  };

  test('states the exact value and says what float64 has', () => {
    // In float64 (√2)² is 2 + 2⁻⁵¹.
    const text = programs('a = 2, b = 2; c = sqrt(a)^2 - b; d = relu(c)');
    const why = '# c = q₂ − b (exactly 0: float64 comes to 4.4e−16)';
    expect(text.python).toContain(`c = 0  ${why}`);
    expect(text.numpy).toContain(`c = 0.0  ${why}`);
    expect(text.keras).toContain(`c = ops.convert_to_tensor(0.0)  ${why}`);
    // The slope through c stays that of q₂ − b.
    expect(text.pytorch).toContain(`c = (lambda _z: _z - _z.detach() + 0.0)(q2 - b)  ${why}`);
  });

  test('states a number at which another function jumps', () => {
    expect(programs('a = 2; c = ceil(sqrt(a)*sqrt(a)) + a').python).toMatch(/^q3 = 2 {2}# .*\(exactly 2: /m);
  });

  test('is left alone where nothing bends', () => {
    expect(programs('a = 2; c = sqrt(a)*sqrt(a) + a').python).not.toContain('exactly');
  });
});
