import { describe, expect, test } from 'vitest';
import { symbolOf } from '../../../core/format/symbol.ts';

describe('the symbol of an id', () => {
  test.each([
    ['z1', 'z₁', 'z_{1}', 'z 1'],
    ['w12', 'w₁₂', 'w_{12}', 'w 12'],
    ['L', 'L', 'L', 'L'],
    ["w1'", 'w₁′', "w_{1}'", 'the new w 1'],
    ['dL/dw5', '∂L/∂w₅', '\\frac{\\partial L}{\\partial w_{5}}', 'the partial derivative of L by w 5'],
    ['dL_i/dw', '∂Lᵢ/∂w', '\\frac{\\partial L_{i}}{\\partial w}', 'the partial derivative of L i by w'],
    ['eta', 'η', '\\eta', 'eta'],
    ['beta1', 'β₁', '\\beta_{1}', 'beta 1'],
    ['mHat_2', 'm̂₂', '\\hat{m}_{2}', 'm hat 2'],
    ['wTilde', 'w̃', '\\tilde{w}', 'w tilde'],
    ['x1Tilde_2', 'x̃₁,₂', '\\tilde{x}_{1,2}', 'x tilde 1 2'],
    ['w2_1_3Tilde', 'w̃₂,₁,₃', '\\tilde{w}_{2,1,3}', 'w tilde 2 1 3'],
    ['g_x_1', 'gₓ,₁', 'g_{x,1}', 'g x 1'],
    ['mHat_w1', 'm̂\u200aw1', '\\hat{m}_{\\mathrm{w1}}', 'm hat w1'], // Unicode has no subscript w
    ['sigmaSquared_1', 'σ²₁', '{\\sigma^{2}}_{1}', 'sigma squared 1'],
    ["sigmaSquared_run'", 'σ²ᵣᵤₙ′', "{\\sigma^{2}}_{\\mathrm{run}}'", 'the new sigma squared run'],
    ['z_o1', 'zₒ₁', 'z_{\\mathrm{o1}}', 'z o1'],
    ['z1_s2', 'z₁⁽²⁾', 'z_{1}^{(2)}', 'z 1 of sample 2'],
    ['w1_u1', 'w₁[1]', 'w_{1}^{[1]}', 'w 1 after 1 update'],
    [
      'dL_s12_u3/dw1_u3',
      '∂L⁽¹²⁾[3]/∂w₁[3]',
      '\\frac{\\partial L^{(12)[3]}}{\\partial w_{1}^{[3]}}',
      'the partial derivative of L of sample 12 after 3 updates by w 1 after 3 updates',
    ],
    ['loss', 'loss', '\\mathrm{loss}', 'loss'],
  ])('%s is %s', (id, plain, tex, spoken) => {
    expect(symbolOf(id)).toMatchObject({ plain, tex, spoken });
  });
});

test.each(['constructor', 'toString', 'hasOwnProperty'])('%s is an ordinary name', (id) => {
  expect(symbolOf(id).plain).toBe(id);
});

test('an id that is not a symbol is printed as text, without characters that LaTeX would take for commands', () => {
  const { tex, plain } = symbolOf('5 % of {\\it all} $x$');
  expect(plain).toBe('5 % of {\\it all} $x$');
  expect(tex).toMatch(/^\\text\{[^\\{}$%]*\}$/);
});
