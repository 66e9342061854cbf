import { describe, expect, test } from 'vitest';
import { updateRule, updateRuleSchema } from '../../../../core/kinds/update-rule/update-rule.ts';
import { optimizerNames } from '../../../../core/optimizers/index.ts';
import { readFormula } from '../../../../core/marking/read/read-answer.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { plainFormula } from '../../../../core/views/worked-text.ts';

const rule = (optimizer: string, more: object = {}) =>
  updateRuleSchema.parse({ kind: 'update-rule', optimizer, ...more });
const solved = (optimizer: string, more: object = {}) => updateRule.solve(rule(optimizer, more));

describe('the rule is written in every form in use', () => {
  test.each<[string, object, Readonly<Record<string, readonly string[]>>]>([
    ['gradient-descent', {}, { plain: ['w′ = w − η·∂L/∂w'] }],
    ['gradient-descent', { parameter: 'u' }, { plain: ['u′ = u − η·∂L/∂u'] }],
    [
      'gradient-descent',
      { batch: { samples: 'm' } },
      { sum: ['w′ = w − η·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'], mean: ['w′ = w − η·(1/m)·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'] },
    ],
    [
      'momentum',
      {},
      { classical: ['v′ = ρ·v − η·∂L/∂w', 'w′ = w + v′'], pytorch: ['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·v′'] },
    ],
    [
      'nesterov',
      {},
      {
        'look-ahead': ['w̃ = w + ρ·v', 'v′ = ρ·v − η·∂L/∂w̃', 'w′ = w + v′'],
        rewritten: ['v′ = ρ·v − η·∂L/∂w', 'w′ = w + ρ·v′ − η·∂L/∂w'],
        pytorch: ['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·(∂L/∂w + ρ·v′)'],
      },
    ],
    [
      'adagrad',
      {},
      {
        outside: ['s′ = s + (∂L/∂w)²', 'w′ = w − η·∂L/∂w/(√(s′) + ε)'],
        inside: ['s′ = s + (∂L/∂w)²', 'w′ = w − η·∂L/∂w/√(s′ + ε)'],
      },
    ],
  ])('%s %o', (optimizer, more, forms) => {
    expect(
      Object.fromEntries(solved(optimizer, more).answer.forms.map(({ name, lines }) => [name, lines])),
    ).toEqual(forms);
  });

  test('Adam with its moments, their corrections and the step', () => {
    expect(solved('adam').answer.forms[0]?.lines).toEqual([
      'm′ = β₁·m + (1 − β₁)·∂L/∂w',
      'v′ = β₂·v + (1 − β₂)·(∂L/∂w)²',
      'm̂ = m′/(1 − β₁^(t))',
      'v̂ = v′/(1 − β₂^(t))',
      'w′ = w − η·m̂/(√(v̂) + ε)',
    ]);
  });
});

test('the stated form is marked as chosen', () => {
  const chosen = (more: object): string | undefined =>
    solved('momentum', more).picture.forms.find((form) => form.chosen)?.name;
  expect(chosen({})).toBe('classical');
  expect(chosen({ conventions: { 'momentum-form': 'pytorch' } })).toBe('pytorch');
});

describe('a run of all forms on ½w² shows which are equivalent', () => {
  /**
   * Exact weights of a form in a run: run 0 has a constant rate of 0.1, run 1 halves the rate from update 3.
   */
  const weights = (optimizer: string, run: number, form: string): (string | null | undefined)[] => {
    const { steps, picture } = solved(optimizer);
    const byId = stepsById(steps);
    return (picture.comparison?.runs[run]?.forms.find(({ name }) => name === form)?.weights ?? []).map(
      (id) => byId.get(id)?.exact,
    );
  };
  const agreeing = (optimizer: string): (readonly (readonly string[])[] | undefined)[] =>
    [0, 1].map((run) => solved(optimizer).picture.comparison?.runs[run]?.agree);

  test('momentum: the same weights while η is constant, different ones after it is halved', () => {
    expect(agreeing('momentum')).toEqual([[['classical', 'pytorch']], [['classical'], ['pytorch']]]);
    // ρ = 0.9. v: −0.1, −0.18, −0.234, −0.2592; w: 0.9, 0.72, 0.486, 0.2268
    expect(weights('momentum', 0, 'classical')).toEqual(['1', '9/10', '18/25', '243/500', '567/2500']);
    // η = 0.05 from the third: v₃ = 0.9·(−0.18) − 0.05·0.72 = −0.198, w₃ = 0.522
    expect(weights('momentum', 1, 'classical').slice(0, 4)).toEqual(['1', '9/10', '18/25', '261/500']);
    // in gradients: v = 1, 1.8, 0.9·1.8 + 0.72 = 2.34, w₃ = 0.72 − 0.05·2.34 = 0.603
    expect(weights('momentum', 1, 'pytorch').slice(0, 4)).toEqual(['1', '9/10', '18/25', '603/1000']);
  });

  test('Nesterov: the rewritten form stores the look-ahead point of the first, and the PyTorch form differs from both when η changes', () => {
    expect(agreeing('nesterov')).toEqual([
      [['look-ahead', 'rewritten', 'pytorch']],
      [['look-ahead', 'rewritten'], ['pytorch']],
    ]);
    expect(weights('nesterov', 0, 'look-ahead').slice(0, 4)).toEqual([
      '1',
      '9/10',
      '729/1000',
      '51759/100000',
    ]);
    expect(weights('nesterov', 0, 'rewritten').slice(0, 3)).toEqual(['1', '81/100', '5751/10000']);
  });

  test('the objective is written in the parameter of the problem, and every gradient is its derivative', () => {
    const { steps, picture } = solved('momentum', { parameter: 'u' });
    expect(picture.comparison && plainFormula(picture.comparison.objective)).toBe('½·u²');
    // The gradient of ½u² at a point is the point.
    const byId = stepsById(steps);
    const gradients = steps.filter(({ id }) => /^g_/.test(id));
    expect(gradients).toHaveLength(16); // four updates, two forms, two schedules
    for (const { id, value } of gradients)
      expect(value).toBe(
        byId.get(id.replace(/^g(.*_)(\d+)$/, (_whole, run: string, t: string) => `u${run}${Number(t) - 1}`))
          ?.value,
      );
  });

  test('is omitted where there is only one form', () => {
    expect(solved('gradient-descent')).toMatchObject({ steps: [], picture: { comparison: null } });
  });
});

test('every symbol of the forms is explained', () => {
  for (const optimizer of optimizerNames)
    for (const more of [
      {},
      { weightDecay: true },
      { weightDecay: true, conventions: { 'weight-decay': 'decoupled' } },
    ]) {
      const { picture } = solved(optimizer, more);
      const explained = new Set(picture.legend.map(({ id }) => id));
      const computed = picture.forms.flatMap(({ lines }) => lines.map(({ id }) => id));
      for (const id of computed) expect(explained, `${optimizer}: ${id}`).toContain(id.replace(/'$/, ''));
    }
});

test('there is one box for each line of the chosen form; it accepts any form', () => {
  const problem = rule('nesterov');
  const boxes = updateRule.boxes(problem, updateRule.solve(problem));
  expect(boxes.map(({ id }) => id)).toEqual(['wTilde', "v'", "w'"]);
  const accepted = boxes.find(({ id }) => id === "v'")?.accepts;
  expect(accepted?.type === 'formula' && accepted.forms.map(({ form }) => form)).toEqual(
    expect.arrayContaining(['look-ahead', 'rewritten', 'pytorch']),
  );
});

describe('recent optimizers in the form of their paper', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'adadelta',
      'paper',
      ['s′ = ρ·s + (1 − ρ)·(∂L/∂w)²', 'Δ = −√(r + ε)/√(s′ + ε)·∂L/∂w', 'r′ = ρ·r + (1 − ρ)·Δ²', 'w′ = w + Δ'],
    ],
    [
      'adam',
      'efficient',
      [
        'm′ = β₁·m + (1 − β₁)·∂L/∂w',
        'v′ = β₂·v + (1 − β₂)·(∂L/∂w)²',
        'η̂ = η·√(1 − β₂^(t))/(1 − β₁^(t))',
        'w′ = w − η̂·m′/(√(v′) + ε)',
      ],
    ],
    [
      'adamax',
      'paper',
      ['m′ = β₁·m + (1 − β₁)·∂L/∂w', 'u′ = max(β₂·u, |∂L/∂w|)', 'm̂ = m′/(1 − β₁^(t))', 'w′ = w − η·m̂/u′'],
    ],
    [
      'lion',
      'paper',
      ['u = sign(β₁·m + (1 − β₁)·∂L/∂w)', 'm′ = β₂·m + (1 − β₂)·∂L/∂w', 'w′ = w − η·(u + λ·w)'],
    ],
    [
      'rmsprop-centred',
      'outside',
      [
        's′ = ρ·s + (1 − ρ)·(∂L/∂w)²',
        'm′ = ρ·m + (1 − ρ)·∂L/∂w',
        'var = s′ − m′²',
        'w′ = w − η·∂L/∂w/(√(var) + ε)',
      ],
    ],
  ])('%s, %s', (optimizer, form, lines) => {
    expect(solved(optimizer).answer.forms.find(({ name }) => name === form)?.lines).toEqual(lines);
  });

  test('AdamW shrinks the weight independently of the step', () => {
    expect(solved('adamw').answer.forms.map(({ lines }) => lines.at(-1))).toEqual([
      'w′ = (1 − η·λ)·w − η·m̂/(√(v̂) + ε)',
      'w′ = (1 − λ)·w − η·m̂/(√(v̂) + ε)',
      'w′ = (1 − η·λ)·w − η̂·m′/(√(v′) + ε)',
    ]);
  });

  test('weight decay is a penalty in the gradient or shrinks the weight, by the convention', () => {
    expect(solved('gradient-descent', { weightDecay: true }).answer.forms[0]?.lines).toEqual([
      'g\u0302 = ∂L/∂w + λ·w',
      'w′ = w − η·g\u0302',
    ]);
    expect(
      solved('gradient-descent', { weightDecay: true, conventions: { 'weight-decay': 'decoupled' } }).answer
        .forms[0]?.lines,
    ).toEqual(['w′ = (1 − η·λ)·w − η·∂L/∂w']);
  });
});

describe('which forms are equivalent', () => {
  const agreeing = (optimizer: string): (readonly (readonly string[])[] | undefined)[] =>
    [0, 1].map((run) => solved(optimizer).picture.comparison?.runs[run]?.agree);
  test('Adadelta without a learning rate equals the other form only with η = 1', () => {
    expect(agreeing('adadelta')[0]).toEqual([['scaled'], ['paper']]);
  });
  test('forms that differ in the place of ε have visibly different weights', () => {
    for (const optimizer of ['adam', 'adagrad', 'rmsprop'] as const) {
      const { picture, steps } = solved(optimizer);
      const byId = stepsById(steps);
      const [constant] = picture.comparison?.runs ?? [];
      const first = (constant?.forms ?? []).map(
        ({ weights }) => byId.get(weights[1] ?? '')?.value ?? Number.NaN,
      );
      const sorted = first.toSorted((a, b) => a - b);
      for (let i = 1; i < sorted.length; i += 1)
        expect((sorted[i] ?? 0) - (sorted[i - 1] ?? 0), optimizer).toBeGreaterThan(1e-4);
    }
  });
  test('every form of every optimizer is in the comparison, and its weights are numbers', () => {
    for (const optimizer of optimizerNames) {
      const { picture, steps } = solved(optimizer);
      const byId = stepsById(steps);
      for (const run of picture.comparison?.runs ?? []) {
        expect(run.forms.map(({ name }) => name)).toEqual(picture.forms.map(({ name }) => name));
        for (const { weights } of run.forms)
          for (const id of weights) expect(byId.get(id)?.value, `${optimizer}: ${id}`).toBeTypeOf('number');
      }
    }
  });
});

describe('typed answers to a rule', () => {
  const read = (optimizer: string, id: string, typed: string): string => {
    const problem = rule(optimizer);
    const accepts = updateRule
      .boxes(problem, updateRule.solve(problem))
      .find((box) => box.id === id)?.accepts;
    if (accepts?.type !== 'formula') throw new Error('no formula');
    const formula = readFormula(typed, accepts.names);
    return formula.ok ? plainFormula(formula.value) : formula.why;
  };
  test.each<[string, string, string, string]>([
    ['adam', 'mHat', 'm_{t+1}/(1 - β1^t)', 'm′/(1 − β₁^(t))'],
    // Without an underscore `mt` is still the moment, not m times t.
    ['adam', "m'", 'β1 mt + (1 - β1) g', 'β₁·m + (1 − β₁)·g'],
    ['adam', "w'", 'wt - lr*m̂/(sqrt(v̂) + eps)', 'w − η·m̂/(√(v̂) + ε)'],
    ['adamax', "u'", 'max(β2*u, abs(g))', 'max(β₂·u, |g|)'],
    ['amsgrad', "vMax'", "max(v_max, v')", 'max(vᵐᵃˣ, v′)'],
    ['adadelta', "w'", 'w + Δw', 'w + Δ'],
    ['adamax', "u'", 'max(β2 ut, abs(g))', 'max(β₂·u, |g|)'],
    ['lion', "w'", 'w - lr*(u + wd*w)', 'w − η·(u + λ·w)'],
  ])('%s, %s: %s', (optimizer, id, typed, formula) => {
    expect(read(optimizer, id, typed)).toBe(formula);
  });
});
