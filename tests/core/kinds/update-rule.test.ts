import { describe, expect, test } from 'vitest';
import { updateRule, updateRuleSchema } from '../../../core/kinds/update-rule.ts';
import { stepsById } from '../../../core/solution/step.ts';
import { plainFormula } from '../../../core/views/worked-text.ts';

const rule = (optimizer: string, more: object = {}) => updateRuleSchema.parse({ kind: 'update-rule', optimizer, ...more });
const solved = (optimizer: string, more: object = {}) => updateRule.solve(rule(optimizer, more));

describe('the rule is written in every form in use', () => {
  test.each<[string, object, Readonly<Record<string, readonly string[]>>]>([
    ['gradient-descent', {}, { plain: ['w′ = w − η·∂L/∂w'] }],
    ['gradient-descent', { parameter: 'u' }, { plain: ['u′ = u − η·∂L/∂u'] }],
    ['gradient-descent', { batch: { samples: 'm' } }, { sum: ['w′ = w − η·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'], mean: ['w′ = w − η·(1/m)·Σᵢ₌₁ᵐ ∂Lᵢ/∂w'] }],
    ['momentum', {}, { classical: ['v′ = ρ·v − η·∂L/∂w', 'w′ = w + v′'], pytorch: ['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·v′'] }],
    [
      'nesterov',
      {},
      {
        'look-ahead': ['w̃ = w + ρ·v', 'v′ = ρ·v − η·∂L/∂w̃', 'w′ = w + v′'],
        rewritten: ['v′ = ρ·v − η·∂L/∂w', 'w′ = w + ρ·v′ − η·∂L/∂w'],
        pytorch: ['v′ = ρ·v + ∂L/∂w', 'w′ = w − η·(∂L/∂w + ρ·v′)'],
      },
    ],
    ['adagrad', {}, { outside: ['s′ = s + (∂L/∂w)²', 'w′ = w − η·∂L/∂w/(√(s′) + ε)'], inside: ['s′ = s + (∂L/∂w)²', 'w′ = w − η·∂L/∂w/√(s′ + ε)'] }],
  ])('%s %o', (optimizer, more, forms) => {
    expect(Object.fromEntries(solved(optimizer, more).answer.forms.map(({ name, lines }) => [name, lines]))).toEqual(forms);
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

test('the form of the paper is the one marked as chosen', () => {
  const chosen = (more: object): string | undefined => solved('momentum', more).picture.forms.find((form) => form.chosen)?.name;
  expect(chosen({})).toBe('classical');
  expect(chosen({ conventions: { 'momentum-form': 'pytorch' } })).toBe('pytorch');
});

describe('a run of all forms on ½w² shows which are one method', () => {
  /** Exact weights of a form in a run: 0 with a constant rate of 0.1, 1 with the rate halved from update 3. */
  const weights = (optimizer: string, run: number, form: string): (string | null | undefined)[] => {
    const { steps, picture } = solved(optimizer);
    const byId = stepsById(steps);
    return (picture.comparison?.runs[run]?.forms.find(({ name }) => name === form)?.weights ?? []).map((id) => byId.get(id)?.exact);
  };
  const agreeing = (optimizer: string): (readonly (readonly string[])[] | undefined)[] => [0, 1].map((run) => solved(optimizer).picture.comparison?.runs[run]?.agree);

  test('momentum: the same weights while η is constant, different ones after it is halved', () => {
    expect(agreeing('momentum')).toEqual([[['classical', 'pytorch']], [['classical'], ['pytorch']]]);
    // ρ = 0.9. v: −0.1, −0.18, −0.234, −0.2592; w: 0.9, 0.72, 0.486, 0.2268
    expect(weights('momentum', 0, 'classical')).toEqual(['1', '9/10', '18/25', '243/500', '567/2500']);
    // η = 0.05 from the third: v₃ = 0.9·(−0.18) − 0.05·0.72 = −0.198, w₃ = 0.522
    expect(weights('momentum', 1, 'classical').slice(0, 4)).toEqual(['1', '9/10', '18/25', '261/500']);
    // in gradients: v = 1, 1.8, 0.9·1.8 + 0.72 = 2.34, w₃ = 0.72 − 0.05·2.34 = 0.603
    expect(weights('momentum', 1, 'pytorch').slice(0, 4)).toEqual(['1', '9/10', '18/25', '603/1000']);
  });

  test('Nesterov: the rewritten form stores the look-ahead point of the first, and the PyTorch form parts from both when η changes', () => {
    expect(agreeing('nesterov')).toEqual([[['look-ahead', 'rewritten', 'pytorch']], [['look-ahead', 'rewritten'], ['pytorch']]]);
    expect(weights('nesterov', 0, 'look-ahead').slice(0, 4)).toEqual(['1', '9/10', '729/1000', '51759/100000']);
    expect(weights('nesterov', 0, 'rewritten').slice(0, 3)).toEqual(['1', '81/100', '5751/10000']);
  });

  test('the objective is written in the parameter of the problem, and every gradient is its derivative', () => {
    const { steps, picture } = solved('momentum', { parameter: 'u' });
    expect(picture.comparison && plainFormula(picture.comparison.objective)).toBe('½·u²');
    // The gradient of ½u² at a point is the point.
    const byId = stepsById(steps);
    const gradients = steps.filter(({ id }) => /^g_/.test(id));
    expect(gradients).toHaveLength(16); // four updates, two forms, two schedules
    for (const { id, value } of gradients) expect(value).toBe(byId.get(id.replace(/^g(.*_)(\d+)$/, (_whole, run: string, t: string) => `u${run}${Number(t) - 1}`))?.value);
  });

  test('is not needed where there is one form', () => {
    expect(solved('gradient-descent')).toMatchObject({ steps: [], picture: { comparison: null } });
  });
});

test('every symbol of the forms is explained', () => {
  for (const optimizer of ['gradient-descent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam']) {
    const { picture } = solved(optimizer);
    const explained = new Set(picture.legend.map(({ id }) => id));
    const computed = picture.forms.flatMap(({ lines }) => lines.map(({ id }) => id));
    for (const id of computed) expect(explained, `${optimizer}: ${id}`).toContain(id.replace(/'$/, ''));
  }
});

test('one box for each line of the chosen form, which accepts any form', () => {
  const problem = rule('nesterov');
  const boxes = updateRule.boxes(problem, updateRule.solve(problem));
  expect(boxes.map(({ id }) => id)).toEqual(['wTilde', "v'", "w'"]);
  const accepted = boxes.find(({ id }) => id === "v'")?.accepts;
  expect(accepted?.type === 'formula' && accepted.forms.map(({ form }) => form)).toEqual(expect.arrayContaining(['look-ahead', 'rewritten', 'pytorch']));
});
