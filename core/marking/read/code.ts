/**
 * Python as people write rules in it: `np.sqrt(v)`, `torch.square(g)`, `v.sqrt()`, `g.pow(2)`, `np.maximum(a,
 * b)`, `w.grad`, in the functions of `parseExpr`.
 */
export function withoutCode(text: string): string {
  let plain = text
    .replace(
      /(?<![\w.])(?:np|numpy|torch|math|tf|jnp|K|F|ops|keras)\.(?:(?:math|ops|functional)\.)?(?=[A-Za-z])/g,
      '',
    )
    .replace(/(?<![\p{L}\p{N}_])(?:self\.)?[\p{L}]\w*\.grad(?:\.data)?(?![\w(])/gu, ' g')
    .replace(
      /\b(max|min) ?\((?:stack ?\()?\[([^[\]]*)\]\)?(?:, ?(?:dim|axis) ?= ?\d)?\)(?:\.values)?/g,
      '$1($2)',
    )
    .replace(/\bmaximum ?\(/g, 'max(')
    .replace(/\bminimum ?\(/g, 'min(')
    .replace(/\(lambda (\w+): ?\(\1 > 0\) - \(\1 < 0\)\)/g, 'sign')
    .replace(/[⊙∘⊗]/g, '*')
    .replace(/\.(?=[*^])/g, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/\bsquare ?\(([^()]*)\)/g, '(($1)^2)')
      .replace(/\b(?:pow|power) ?\(([^(),]*),([^(),]*)\)/g, '(($1)^($2))')
      .replace(/([\p{L}_][\p{L}\p{M}\p{N}_']*|\([^()]*\))\.(sqrt|abs|sign)\(\)/gu, ' $2($1)')
      .replace(/([\p{L}_][\p{L}\p{M}\p{N}_']*|\([^()]*\))\.square\(\)/gu, ' ($1)^2')
      .replace(/([\p{L}_][\p{L}\p{M}\p{N}_']*|\([^()]*\))\.pow\(([^()]*)\)/gu, ' ($1)^($2)');
  }
  return plain;
}
