import { gradeQuestion } from '../../../core/marking/grade.ts';
import { pick, type Random } from '../problems/random.ts';
import { digitsExchanged } from './mistakes.ts';
import { usedBy, type Examined, type Line, type Values } from './model.ts';
import { tolerance, typedIn, work, type Hand } from './student.ts';

/** Numbers that a line uses in the place of the right ones; null where the mistake cannot be made in it. */
type Perturbed = Readonly<Record<string, number>> | null;
/** A mistake of the library as plain arithmetic: the line computed again with other numbers put in. */
interface Injected {
  readonly id: string;
  readonly put: (line: Line, used: readonly string[], v: Values, model: Examined) => readonly Perturbed[];
}

/** The mistakes of the library that the models write out as formulas, by their names there. */
const WRITTEN: Readonly<Record<string, string>> = {
  '½ left out': 'half-left-out',
  '2 too many': 'half-left-out',
  '2 left out': 'two-left-out',
  'square left out': 'square-left-out',
  'η left out': 'rate-left-out',
  'ascent for descent': 'ascent',
  'mask left out': 'relu-mask-left-out',
  '1 − a left out': 'slope-half-left-out',
  'ReLU left out': 'activation-left-out',
  'tanh left out': 'activation-left-out',
  'bias left out': 'bias-left-out',
  'base-10 logarithm': 'log-base-ten',
  'correction left out': 'correction-left-out',
  'multiplied by the correction': 'correction-multiplied',
  'channels left out': 'channels-left-out',
  'pooled with stride 1': 'stride-ignored',
  '1 left out': 'one-left-out',
  'one path left out': 'path-left-out',
  'first time left out': 'path-left-out',
  'kernel flipped': 'kernel-flipped',
  'kernel transposed': 'matrix-transposed',
  'padding ignored': 'padding-ignored',
  'padding on one side': 'padding-once',
  'rounded up': 'ceil-for-floor',
  'rounded down': 'floor-for-ceil',
  'filters left out': 'filters-left-out',
  'side counted once': 'kernel-side-once',
  'biases counted': 'biases-counted',
  'sum for mean': 'sum-for-mean',
  'mean for sum': 'mean-for-sum',
  'ε inside the root': 'epsilon-inside',
  'ε outside the root': 'epsilon-outside',
  'root left out': 'root-left-out',
  '1 − β left out': 'share-left-out',
  'times in place of minus': 'update-multiplied',
  'slope at the output': 'slope-at-output',
  'slope of the input': 'slope-of-input',
  'scale left out': 'scale-left-out',
  'softmax of a column': 'softmax-of-other',
};

const gradient = (id: string): boolean => /^d.+\/d/.test(id);
const family = (id: string): string => id.replace(/\d+/g, '#');
const products = (line: Line): boolean => gradient(line.id);

const PERTURBED: readonly Injected[] = [
  {
    id: 'updated-value',
    put: (line, used, v) =>
      gradient(line.id) ? used.map((id) => (`${id}'` in v ? { [id]: v[`${id}'`] ?? 0 } : null)) : [],
  },
  {
    id: 'old-momentum',
    put: (line, used, v) =>
      used.map((id) => {
        const [, letter, at] = /^([vm]_(?:\w_)?)(\d+)$/.exec(id) ?? [];
        const before = `${letter ?? ''}${Number(at) - 1}`;
        return letter !== undefined && !line.id.startsWith(letter) && before in v && !used.includes(before)
          ? { [id]: v[before] ?? 0 }
          : null;
      }),
  },
  {
    id: 'decay-left-out',
    put: (line, used) => (/^v_/.test(line.id) && used.includes('rho') ? [{ rho: 1 }] : []),
  },
  {
    id: 'upstream-left-out',
    put: (line, used) =>
      products(line) && used.length > 1 && used.filter(gradient).length === 1
        ? used.filter(gradient).map((id) => ({ [id]: 1 }))
        : [],
  },
  {
    id: 'local-left-out',
    put: (line, used) =>
      products(line) && used.length === 2 && used.filter(gradient).length === 1 && !/^dL\/dz/.test(line.id)
        ? used.filter((id) => !gradient(id)).map((id) => ({ [id]: 1 }))
        : [],
  },
  {
    id: 'neighbour-taken',
    put: (line, used, v, { lines }) =>
      used.flatMap((id) =>
        Object.keys(v)
          .filter(
            (other) =>
              other !== id &&
              family(other) === family(id) &&
              // What is computed later cannot be taken; an older value has its own name.
              !/_\d+$/.test(id) &&
              isBefore(other, line, lines) &&
              lines.some((each) => family(each.id) === family(line.id) && usedBy(each, v).includes(other)),
          )
          .map((other) => ({ [id]: v[other] ?? 0 })),
      ),
  },
  {
    id: 'operands-crossed',
    put: (line, used, v) => {
      const [x, y] = used.filter((id) => /^[xa]\d$/.test(id));
      return /^[zo]\d/.test(line.id) && x !== undefined && y !== undefined
        ? [{ [x]: v[y] ?? 0, [y]: v[x] ?? 0 }]
        : [];
    },
  },
];

/** Whether a number is known when a line is computed: a given, or that of an earlier line. */
const isBefore = (id: string, line: Line, lines: readonly Line[]): boolean =>
  lines.findIndex((each) => each.id === id) < lines.indexOf(line);

/** A script with one mistake of the library, made in a step with a box and carried on from there. */
export interface NamedScript {
  readonly mistake: string;
  readonly line: string;
  readonly box: string;
  readonly answers: Readonly<Record<string, string>>;
}

const PEN: Readonly<Record<string, (value: number, random: Random, figures: number) => number>> = {
  sign: (value) => -value,
  'power-of-ten': (value, random) => value * (random() < 0.5 ? 10 : 0.1),
  // The digits that are written are exchanged.
  'digits-exchanged': (value, random, figures) => digitsExchanged(Number(value.toPrecision(figures)), random),
};

/** Every way to make a mistake of the library in a model, each in a script of its own. */
export function namedScripts(model: Examined, hand: Hand, random: Random): readonly NamedScript[] {
  return model.boxes.flatMap((box) =>
    box.lines.flatMap((id) => {
      const line = model.lines.find((one) => one.id === id);
      if (!line) return [];
      const used = usedBy(line, model.truth);
      if (used.length === 0) return [];
      return slipsIn(line, used, model, random, hand.figures === 'all' ? 5 : hand.figures).flatMap(
        ({ mistake, slip }) => {
          const { written, follows } = work(model, { at: { [id]: slip } }, hand);
          const [now = 0, next = 0, right = 0] = [written[id], follows[id], model.truth[id]];
          const room = 3 * Math.max(tolerance(right, box.figures), tolerance(next, box.figures));
          // 0 and ±1 are given by too many mistakes to name one.
          const shows =
            ![0, 1].includes(Math.abs(now)) && [next, right].every((one) => Math.abs(now - one) > room);
          if (!shows || Object.values(written).some((value) => !Number.isFinite(value))) return [];
          // Nobody writes a negative size, or 3.2 channels.
          if (box.figures === 'exact' && (now < 0 || !Number.isInteger(now))) return [];
          const answers = Object.fromEntries(model.boxes.map((one) => [one.id, typedIn(one, written, hand)]));
          return [{ mistake, line: id, box: box.id, answers }];
        },
      );
    }),
  );
}

interface Slip {
  readonly mistake: string;
  readonly slip: (follows: number, v: Values) => number;
}

function slipsIn(
  line: Line,
  used: readonly string[],
  model: Examined,
  random: Random,
  figures: number,
): readonly Slip[] {
  return [
    ...Object.entries(line.wrong ?? {}).flatMap(([name, value]): Slip[] =>
      WRITTEN[name] === undefined
        ? []
        : [{ mistake: WRITTEN[name], slip: (_follows, v) => value({ ...model.truth, ...v }) }],
    ),
    ...PERTURBED.flatMap(({ id, put }) =>
      put(line, used, model.truth, model).flatMap((other): Slip[] =>
        other === null ? [] : [{ mistake: id, slip: (_follows, v) => line.value({ ...v, ...other }) }],
      ),
    ),
    ...Object.entries(PEN).map(([mistake, slip]): Slip => ({
      mistake,
      slip: (value) => slip(value, random, figures),
    })),
  ];
}

/** What the marking says of the box where the mistake was made, and of all others. */
export interface Named {
  readonly script: NamedScript;
  readonly verdict: string;
  readonly named: string | null;
  readonly others: readonly string[];
}

export function nameOf(model: Examined, script: NamedScript): Named {
  const { boxes } = gradeQuestion(model.worked, script.answers);
  const at = boxes.find(({ id }) => id === script.box);
  const named = ({ diagnosis }: (typeof boxes)[number]): string | null =>
    diagnosis === undefined || diagnosis.mistake === 'not-from-working' ? null : diagnosis.mistake;
  return {
    script,
    verdict: at?.verdict ?? 'blank',
    named: at ? named(at) : null,
    others: boxes.flatMap((box) => (box.id === script.box ? [] : (named(box) ?? []))),
  };
}

/** Some of many, drawn without order. */
export const someOf = <T>(random: Random, all: readonly T[], count: number): readonly T[] =>
  all.length <= count ? all : Array.from({ length: count }, () => pick(random, all));
