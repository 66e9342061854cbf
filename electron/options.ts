import { parseArgs } from 'node:util';

/** The arguments do not fit the command. The message says which one and what is expected. */
export class UsageError extends Error {}

/**
 * Splits arguments into positionals and `--name value` or `--name=value` options; `flags` are options without a
 * value and get ''. An argument with one dash is a positional, since a formula may begin with a minus.
 * Throws UsageError for an unknown option, a missing value, a value of a flag and an option that is given twice.
 */
export function readOptions(
  args: readonly string[],
  values: readonly string[],
  flags: readonly string[],
): { readonly rest: readonly string[]; readonly options: ReadonlyMap<string, string> } {
  const { tokens } = parseArgs({
    // parseArgs would split an argument with one dash into short options; `-` alone is a positional to it.
    args: args.map((arg) => (/^-[^-]/.test(arg) ? '-' : arg)),
    options: Object.fromEntries([
      ...values.map((name) => [name.slice(2), { type: 'string' }] as const),
      ...flags.map((name) => [name.slice(2), { type: 'boolean' }] as const),
    ]),
    strict: false,
    tokens: true,
  });
  const rest: string[] = [];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(args[token.index] ?? '');
    if (token.kind !== 'option') continue;
    const { rawName: name, inlineValue } = token;
    const value = inlineValue === false ? args[token.index + 1] : token.value;
    if (flags.includes(name)) {
      if (value !== undefined) throw new UsageError(`${name} takes no value`);
    } else if (values.includes(name)) {
      const isOption = inlineValue === false && value?.startsWith('--') === true;
      if (value === undefined || value === '' || isOption) throw new UsageError(`${name} needs a value`);
    } else
      throw new UsageError(
        `unknown option ${name}; options are ${[...values, ...flags].join(', ') || 'none'}`,
      );
    if (options.has(name)) throw new UsageError(`${name} is given twice; give it once`);
    options.set(name, value ?? '');
  }
  return { rest, options };
}

/** The only positional. Throws UsageError where there is none (`what` says what to name) or more than one. */
export function onlyOne(rest: readonly string[], what: string): string {
  const [one, extra] = rest;
  if (one === undefined) throw new UsageError(`name ${what}`);
  if (extra !== undefined) throw new UsageError(`did not expect ${extra}`);
  return one;
}
