/**
 * Reserved names: Python's keywords, and the built-in functions, modules and variables that the generated
 * programs use.
 */
const TAKEN = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield ' +
    'abs dict float gradient gradients int iter len list max min name next parameter parameters pow print quantity range results round set sum tuple updated value zip F erf jax keras math nn np ops optimizer tensorflow torch'
  ).split(' '),
);

/**
 * A unique Python name for every id: `dL/dw1` → `dL_dw1`, `w1'` → `w1_new`, `lambda` → `lambda_`. A character
 * that is not allowed in a Python name becomes an underscore; if two ids give the same name, the later one
 * gets a number.
 */
export function pythonNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set<string>();
  /** The last number used for each name, so many ids with the same name need no search. */
  const last = new Map<string, number>();
  for (const id of ids) {
    if (names.has(id)) continue;
    const plain = pythonName(id);
    let name = plain;
    for (let n = last.get(plain) ?? 2; used.has(name); n += 1) {
      name = `${plain}_v${n}`;
      last.set(plain, n + 1);
    }
    used.add(name);
    names.set(id, name);
  }
  return names;
}

function pythonName(id: string): string {
  const spelt = id
    .replace(/'+/g, (primes) => '_new'.repeat(primes.length))
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/_+$/, '');
  const name = /^[A-Za-z_]/.test(spelt) ? spelt : `q_${spelt}`;
  return TAKEN.has(name) ? `${name}_` : name;
}
