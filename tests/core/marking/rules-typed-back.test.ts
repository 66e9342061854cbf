import { describe, expect, test } from 'vitest';
import { toCode } from '../../../core/expr/code.ts';
import { refs } from '../../../core/expr/expr.ts';
import { languages } from '../../../core/expr/language.ts';
import { toPlain, toTex, type LeafOf } from '../../../core/expr/print.ts';
import { symbolOf } from '../../../core/format/symbol.ts';
import type { UpdateRuleSolution } from '../../../core/kinds/update-rule/update-rule.ts';
import { gradeQuestion } from '../../../core/marking/grade.ts';
import type { QuestionMark } from '../../../core/marking/verdict.ts';
import { optimizerNames } from '../../../core/optimizers/index.ts';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { workPaper, type WorkedQuestion } from '../../../core/paper/solve.ts';
import { pythonNames } from '../../../core/solution/python-names.ts';
import type { Line } from '../../../core/solution/step.ts';

type Answers = Readonly<Record<string, string>>;

const ruleOf = (optimizer: string, more: object = {}): WorkedQuestion<UpdateRuleSolution> => {
  const paper = parseDocument(JSON.stringify({ kind: 'update-rule', optimizer, ...more }), 'a rule');
  const [worked] = workPaper(paper) as [WorkedQuestion<UpdateRuleSolution>]; // a problem is one question
  return worked;
};
const notRight = (mark: QuestionMark): readonly string[] =>
  mark.boxes
    .filter(({ verdict }) => verdict !== 'right')
    .map(({ id, typed, why }) => `${id}: ${typed}: ${why}`);

/** A line as [left, right], in every notation in which the product prints it. */
const notations: Readonly<Record<string, (line: Line, lines: readonly Line[]) => readonly [string, string]>> =
  {
    text: ({ id, formula }) => [symbolOf(id).plain, toPlain(formula, leaf('plain'))],
    TeX: ({ id, formula }) => [symbolOf(id).tex, toTex(formula, leaf('tex'))],
    ...Object.fromEntries(
      languages.map((language) => [
        language,
        ({ id, formula }: Line, lines: readonly Line[]) => {
          const names = pythonNames(lines.flatMap((line) => [line.id, ...refs(line.formula)]));
          return [
            names.get(id) ?? '',
            toCode(formula, (name) => ({ text: names.get(name) ?? '' }), language),
          ] as const;
        },
      ]),
    ),
  };
const leaf =
  (notation: 'plain' | 'tex'): LeafOf =>
  (id) => ({ text: symbolOf(id)[notation], quotient: symbolOf(id).quotient === true });

describe('every form of every optimizer, as we print it, is right when it is typed back', () => {
  const variants: readonly object[] = [
    {},
    { weightDecay: true },
    { weightDecay: true, conventions: { 'weight-decay': 'decoupled' } },
  ];
  test.each(optimizerNames)('%s', (optimizer) => {
    for (const more of variants) {
      const worked = ruleOf(optimizer, more);
      for (const { name, lines } of worked.solution.picture.forms)
        for (const [notation, write] of Object.entries(notations))
          for (const whole of [false, true]) {
            const written = new Map(
              lines.map((line) => {
                const [left, right] = write(line, lines);
                return [line.id, whole ? `${left} = ${right}` : right];
              }),
            );
            const mark = gradeQuestion(
              worked,
              Object.fromEntries(worked.boxes.map(({ id }) => [id, written.get(id) ?? ''])),
            );
            const where = `${name}, ${notation}: ${notRight(mark).join('; ')}`;
            expect(mark.score, where).toBe(mark.marks);
            // A box stays without a verdict of right only where the form has no such line.
            for (const { id, verdict } of mark.boxes)
              expect(verdict, where).toBe(written.has(id) ? 'right' : 'blank');
          }
    }
  });

  test('in another letter, and for a batch', () => {
    for (const [optimizer, more] of [
      ['nesterov', { parameter: 'u' }],
      ['rmsprop-momentum', { parameter: 'u' }],
      ['gradient-descent', { batch: { samples: 'm' } }],
    ] as const) {
      const worked = ruleOf(optimizer, more);
      for (const { lines } of worked.solution.picture.forms)
        for (const write of [notations['text'], notations['TeX']]) {
          const answers = Object.fromEntries(lines.map((line) => [line.id, write?.(line, lines)[1] ?? '']));
          expect(
            notRight(gradeQuestion(worked, answers)).filter((one) => !one.startsWith('wTilde: :')),
          ).toEqual(
            lines.some(({ id }) => id === 'uTilde') || optimizer !== 'nesterov'
              ? []
              : [expect.stringMatching(/^uTilde: :/)],
          );
        }
    }
  });
});

const tex = String.raw;
describe('the letters of books and libraries', () => {
  test.each<[string, string, Answers]>([
    [
      'Goodfellow et al., algorithm 8.2: α momentum, ε rate',
      'momentum',
      { "v'": 'v ← αv − εg', "w'": 'θ ← θ + v' },
    ],
    [
      'torch.optim.SGD: b the buffer, γ the rate',
      'momentum',
      {
        "v'": tex`b_t \leftarrow \mu b_{t-1} + g_t`,
        "w'": tex`\theta_t \leftarrow \theta_{t-1} - \gamma b_t`,
      },
    ],
    ['the same without left sides', 'momentum', { "v'": 'μ b + g', "w'": 'w − γ b′' }],
    [
      'Ruder: γ momentum, η rate',
      'momentum',
      { "v'": tex`v_t = \gamma v_{t-1} + \eta \nabla_\theta J(\theta)`, "w'": tex`\theta = \theta - v_t` },
    ],
    ['CS231n', 'momentum', { "v'": 'v = mu * v - learning_rate * dx', "w'": 'x += v' }],
    [
      'Keras',
      'momentum',
      { "v'": 'velocity = momentum * velocity - learning_rate * g', "w'": 'w = w + velocity' },
    ],
    [
      'Goodfellow et al., algorithm 8.7: s and r, ρ₁ and ρ₂, ⊙, ε rate and δ',
      'adam',
      {
        "m'": 's ← ρ₁s + (1 − ρ₁)g',
        "v'": 'r ← ρ₂r + (1 − ρ₂)g ⊙ g',
        mHat: 'ŝ ← s/(1 − ρ₁^t)',
        vHat: 'r̂ ← r/(1 − ρ₂^t)',
        "w'": 'θ ← θ − ε ŝ/(√r̂ + δ)',
      },
    ],
    [
      'the same in TeX',
      'adam',
      {
        "m'": tex`s \leftarrow \rho_1 s + (1-\rho_1) g`,
        "v'": tex`r \leftarrow \rho_2 r + (1-\rho_2) g \odot g`,
        mHat: tex`\hat{s} \leftarrow \frac{s}{1-\rho_1^t}`,
        vHat: tex`\hat{r} \leftarrow \frac{r}{1-\rho_2^t}`,
        "w'": tex`\theta \leftarrow \theta - \epsilon \frac{\hat{s}}{\sqrt{\hat{r}}+\delta}`,
      },
    ],
    [
      'Kingma & Ba in TeX, from t − 1 to t',
      'adam',
      {
        "m'": tex`m_t = \beta_1 m_{t-1} + (1-\beta_1) g_t`,
        "v'": tex`v_t = \beta_2 v_{t-1} + (1-\beta_2) g_t^2`,
        mHat: tex`\hat{m}_t = \frac{m_t}{1-\beta_1^t}`,
        vHat: tex`\hat{v}_t = \frac{v_t}{1-\beta_2^t}`,
        "w'": tex`\theta_t = \theta_{t-1} - \alpha \frac{\hat{m}_t}{\sqrt{\hat{v}_t}+\epsilon}`,
      },
    ],
    [
      'from t to t + 1, without spaces between a letter and a hat',
      'adam',
      {
        "m'": tex`m_{t+1} = \beta_1 m_t + (1-\beta_1) \nabla J(\theta_t)`,
        "v'": tex`v_{t+1} = \beta_2 v_t + (1-\beta_2) (\nabla J(\theta_t))^2`,
        mHat: tex`\hat{m}_{t+1} = m_{t+1}/(1-\beta_1^{t})`,
        vHat: tex`\hat{v}_{t+1} = v_{t+1}/(1-\beta_2^{t})`,
        "w'": tex`\theta_{t+1} = \theta_t - \eta\hat{m}_{t+1}/(\sqrt{\hat{v}_{t+1}}+\epsilon)`,
      },
    ],
    [
      'CS231n in NumPy, where mt is m̂',
      'adam',
      {
        "m'": 'm = beta1*m + (1-beta1)*dx',
        "v'": 'v = beta2*v + (1-beta2)*(dx**2)',
        mHat: 'mt = m / (1-beta1**t)',
        vHat: 'vt = v / (1-beta2**t)',
        "w'": 'x += - learning_rate * mt / (np.sqrt(vt) + eps)',
      },
    ],
    [
      'PyTorch tensors',
      'adam',
      {
        "m'": 'beta1 * m + (1 - beta1) * w.grad',
        "v'": 'beta2 * v + (1 - beta2) * w.grad.pow(2)',
        mHat: 'm / (1 - beta1 ** t)',
        vHat: 'v / (1 - beta2 ** t)',
        "w'": 'w - lr * m_hat / (v_hat.sqrt() + eps)',
      },
    ],
    [
      'Zhang et al., “Dive into Deep Learning”: v the first moment, s the second',
      'adam',
      {
        "m'": 'v = β1 v + (1-β1) g',
        "v'": 's = β2 s + (1-β2) g²',
        mHat: 'v̂ = v/(1-β1^t)',
        vHat: 'ŝ = s/(1-β2^t)',
        "w'": 'x = x − η v̂/(√ŝ + ε)',
      },
    ],
    [
      'Ruder’s G',
      'adagrad',
      {
        "s'": 'G_t = G_{t-1} + g_t^2',
        "w'": tex`\theta_{t+1} = \theta_t - \frac{\eta}{\sqrt{G_t}+\epsilon} g_t`,
      },
    ],
    [
      'CS231n’s cache',
      'adagrad',
      { "s'": 'cache += dx**2', "w'": 'x += - learning_rate * dx / (np.sqrt(cache) + eps)' },
    ],
    ['Goodfellow et al., algorithm 8.4', 'adagrad', { "s'": 'r ← r + g⊙g', "w'": 'θ ← θ − ε/(δ + √r) ⊙ g' }],
    [
      'Hinton’s E[g²]',
      'rmsprop',
      { "s'": 'E[g²]_t = ρ E[g²]_{t-1} + (1-ρ) g_t²', "w'": 'θ_{t+1} = θ_t − η g_t/(√(E[g²]_t) + ε)' },
    ],
    [
      'Reddi et al.: v̂ the largest',
      'amsgrad',
      {
        "m'": tex`m_t = \beta_1 m_{t-1} + (1-\beta_1) g_t`,
        "v'": tex`v_t = \beta_2 v_{t-1} + (1-\beta_2) g_t^2`,
        "vMax'": tex`\hat{v}_t = \max(\hat{v}_{t-1}, v_t)`,
        "w'": tex`\theta_t = \theta_{t-1} - \alpha m_t/(\sqrt{\hat{v}_t}+\epsilon)`,
      },
    ],
    [
      'Sutskever et al.: the look-ahead point inside the gradient',
      'nesterov',
      {
        "v'": tex`v_{t+1} = \mu v_t - \varepsilon \nabla f(\theta_t + \mu v_t)`,
        "w'": tex`\theta_{t+1} = \theta_t + v_{t+1}`,
      },
    ],
    [
      'CS231n: x_ahead',
      'nesterov',
      { wTilde: 'x_ahead = x + mu * v', "v'": 'v = mu * v - learning_rate * dx_ahead', "w'": 'x += v' },
    ],
    ['γ as a step size', 'gradient-descent', { "w'": 'x_{t+1} = x_t − γ∇F(x_t)' }],
    ['ε as a step size', 'gradient-descent', { "w'": 'θ ← θ − ε∇_θ J(θ)' }],
    [
      '∇ with its variable, TeX',
      'gradient-descent',
      { "w'": tex`\theta_{t+1} = \theta_t - \alpha \nabla_{\theta} J(\theta_t)` },
    ],
    [
      '∂/∂w before the loss',
      'gradient-descent',
      { "w'": tex`w := w - \alpha \frac{\partial}{\partial w} J(w)` },
    ],
    ['dJ/dw', 'gradient-descent', { "w'": tex`w := w - \alpha\frac{dJ}{dw}` }],
    ['p.grad', 'gradient-descent', { "w'": 'p -= lr * p.grad' }],
    ['dtheta', 'gradient-descent', { "w'": 'theta = theta - alpha * dtheta' }],
  ])('%s (%s)', (_book, optimizer, answers) => {
    const mark = gradeQuestion(ruleOf(optimizer), answers);
    expect(notRight(mark).filter((one) => !one.includes(': : '))).toEqual([]);
    expect(mark.score).toBe(mark.marks);
  });

  test.each<[string, string, Answers, readonly string[]]>([
    ['β₂ for β₁', 'adam', { "m'": 'β1 m + (1-β2) g' }, ["m'"]],
    ['g for g²', 'adam', { "v'": 'r ← ρ₂r + (1 − ρ₂)g' }, ["v'"]],
    ['no power t', 'adam', { mHat: "m'/(1-β1)" }, ['mHat']],
    ['no ε', 'adam', { "w'": 'w - η m̂/√v̂' }, ["w'"]],
    [
      'the moments in each other’s boxes',
      'adam',
      { "m'": 'v = β2 v + (1-β2) g²', "v'": 'm = β1 m + (1-β1) g' },
      ["m'", "v'"],
    ],
    ['a velocity without its sign', 'momentum', { "v'": '|ρ v| - η g', "w'": "w + v'" }, ["v'"]],
    ['the root of a square for the gradient', 'gradient-descent', { "w'": 'w - η sqrt(g²)' }, ["w'"]],
    ['a rate twice', 'momentum', { "v'": 'b = μ b + γ g', "w'": 'w − γ b' }, ["v'"]],
  ])('%s is wrong all the same (%s)', (_slip, optimizer, answers, wrong) => {
    const mark = gradeQuestion(ruleOf(optimizer), answers);
    expect(mark.boxes.filter(({ verdict }) => verdict === 'wrong').map(({ id }) => id)).toEqual(wrong);
  });
});

describe('a form with other lines than the paper’s', () => {
  const efficient = { conventions: { 'adam-form': 'efficient' } };
  const moments = { "m'": 'β1 m + (1-β1) g', "v'": 'β2 v + (1-β2) g²' };
  test.each([
    ['its letters', 'w - η m̂/(√v̂+ε)'],
    ['written out', "w - η (m'/(1-β1^t))/(√(v'/(1-β2^t))+ε)"],
    ['one of two written out', "w - η m̂/(√(v'/(1-β2^t))+ε)"],
  ])('Adam’s own form where the boxes are those of the efficient one, in %s', (_how, last) => {
    const mark = gradeQuestion(ruleOf('adam', efficient), { ...moments, "w'": last });
    expect(mark.score).toBe(mark.marks);
    expect(mark.boxes.find(({ id }) => id === 'etaHat')).toMatchObject({
      verdict: 'blank',
      marks: 0,
      why: 'Not needed in the form “outside”.',
    });
  });

  test('a line that its own form has is missed', () => {
    const mark = gradeQuestion(ruleOf('adam', efficient), { ...moments, "w'": "w - η̂ m'/(√v'+ε)" });
    expect(mark.boxes.find(({ id }) => id === 'etaHat')).toMatchObject({ verdict: 'blank', marks: 2.5 });
    expect(mark.score).toBe(7.5);
  });

  test('a blank script has every box blank and counted', () => {
    const mark = gradeQuestion(ruleOf('nesterov'), {});
    expect(mark.score).toBe(0);
    expect(mark.boxes.every(({ verdict, marks }) => verdict === 'blank' && marks > 0)).toBe(true);
  });
});
