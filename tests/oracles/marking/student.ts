import type { AskedBox, Examined, Line, Values } from './model.ts';

/** How a student writes and carries numbers: `carried` works on with the numbers as they were written. */
export interface Hand {
  readonly figures: number | 'all';
  readonly carried: boolean;
}

/** What goes wrong in a script; everything else is worked on correctly from there. */
export interface Slips {
  /** Givens as the student read them. */
  readonly givens?: Values;
  /** A line whose result is another than follows. */
  readonly at?: Readonly<Record<string, (follows: number, values: Values) => number>>;
  /** A line that uses another value of an earlier one than the student has. */
  readonly miscopied?: { readonly line: string; readonly id: string; readonly as: number };
  /** A line that is written otherwise than it is used. */
  readonly written?: Readonly<Record<string, (value: number) => number>>;
  /** Pairs of lines whose numbers are written in each other's boxes. */
  readonly exchanged?: readonly (readonly [string, string])[];
}

/** A worked script: what was used, what was written, and what would have followed at each line. */
export interface Working {
  readonly used: Values;
  readonly written: Values;
  readonly follows: Values;
}

export function work(model: Examined, slips: Slips, hand: Hand): Working {
  const asked = new Map(model.boxes.flatMap((box) => box.lines.map((id) => [id, box] as const)));
  const used: Record<string, number> = { ...model.givens, ...slips.givens };
  const written: Record<string, number> = {};
  const follows: Record<string, number> = {};
  for (const line of model.lines) {
    const { id } = line;
    const right = line.value(used);
    const value = mistaken(line, right, used, slips);
    const box = asked.get(id);
    follows[id] = right;
    used[id] = value;
    if (box === undefined) continue;
    const said = slips.written?.[id]?.(value) ?? value;
    written[id] = rounded(said, box, hand);
    if (hand.carried && said === value) used[id] = written[id];
  }
  for (const [a, b] of slips.exchanged ?? [])
    [written[a], written[b]] = [written[b] ?? Number.NaN, written[a] ?? Number.NaN];
  return { used, written, follows };
}

function mistaken(line: Line, right: number, used: Values, { at, miscopied }: Slips): number {
  if (miscopied?.line === line.id) return line.value({ ...used, [miscopied.id]: miscopied.as });
  return at?.[line.id]?.(right, used) ?? right;
}

const rounded = (value: number, box: AskedBox, { figures }: Hand): number =>
  figures === 'all' || box.figures === 'exact'
    ? Number(value.toPrecision(12))
    : Number(value.toPrecision(figures));

/** The numbers of a box as the student types them. */
export function typedIn(box: AskedBox, written: Values, { figures }: Hand): string {
  return box.lines
    .map((id) => {
      const value = written[id] ?? 0;
      if (box.figures === 'exact') return String(value);
      return figures === 'all' ? String(value) : value.toPrecision(figures);
    })
    .join('x');
}

/** Half a unit of the last figure that the box asks for. */
export const tolerance = (value: number, figures: AskedBox['figures']): number =>
  figures === 'exact' || value === 0
    ? 0
    : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - figures + 1);
