import { textError } from '../../../errors.ts';

/** A network as PyTorch prints it, as the calls that it stands for. */
export interface PrintedNetwork {
  /** The text, every character in its place, in which lines end with commas and names are blanked out. */
  readonly listing: string;
  /** The class of the network: a Sequential, whose order is known, or one of its own. */
  readonly className: string;
  /** Where the class stands. */
  readonly at: number;
}

const LINE = /^([ \t]*)\(([\w.-]+)\): (?:(\d+) x )?(\w+)\((.*)$/;
const HEAD = /^[ \t]*([A-Za-z_]\w*)\($/;

/**
 * `print(model)` of PyTorch:
 *
 *     Net(
 *       (conv1): Conv2d(3, 6, kernel_size=(5, 5), stride=(1, 1))
 *     )
 *
 * It shows what a network is made of; the order in which a class of its own uses it is not shown, nor what is no
 * module. null: the text is no such print. Throws ProblemError where the order cannot be known.
 */
export function printedNetwork(text: string): PrintedNetwork | null {
  const lines = text.split('\n');
  const places: number[] = [];
  lines.reduce((at, line) => {
    places.push(at);
    return at + line.length + 1;
  }, 0);
  const head = lines.findIndex((line) => HEAD.test(line));
  const first = lines.slice(head + 1).find((line) => line.trim() !== '');
  if (head < 0 || first === undefined || !LINE.test(first)) return null;
  const className = HEAD.exec(lines[head] ?? '')?.[1] ?? '';
  const at = places[head] ?? 0;
  let depth = 0;
  const made = lines.map((line, i): string => {
    if (i <= head) return line;
    const found = LINE.exec(line);
    if (found) {
      const [, indent = '', name = '', times, layer = '', rest = ''] = found;
      const isOpen = rest === '';
      if (times !== undefined)
        throw textError(
          (places[i] ?? 0) + indent.length,
          `${times} layers on one line`,
          'write each on its own line',
        );
      if (isOpen && !['Sequential', 'ModuleList'].includes(layer))
        throw textError(
          (places[i] ?? 0) + indent.length,
          `what ${layer} does with its layers is not shown by print(model)`,
          'paste its class with forward',
        );
      depth += isOpen ? 1 : 0;
      return `${indent}${' '.repeat(name.length + 4)}${layer}(${rest}${isOpen ? '' : ','}`;
    }
    if (line.trim() === ')' && depth > 0) {
      depth -= 1;
      return `${line.trimEnd()},`;
    }
    return line;
  });
  // A comma takes the place of the line's end, so that every character keeps its own.
  const listing = made.reduce((all, line, i) => {
    const end = i === made.length - 1 ? '' : line.length > (lines[i]?.length ?? 0) ? '' : '\n';
    return all + line + end;
  }, '');
  return { listing, className, at };
}
