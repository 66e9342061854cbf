import { accentFirst } from '../format/symbol.ts';
import { passOf } from '../format/pass.ts';
import type { KindName } from '../kinds/index.ts';
import type { Phase } from '../solution/step.ts';
import { symbolsOfKind, symbolsOfOptimizer, type Entry } from './by-kind.ts';
import { isMeaning, type MeaningName } from './meanings/index.ts';
import { roles, type Place, type Role } from './places.ts';

/** What an id stands for in a problem of some kind. */
export type SymbolReading =
  | { readonly type: 'quantity'; readonly meaning: MeaningName; readonly places: readonly Place[] }
  /** A quantity that the author of the document describes. */
  | { readonly type: 'own'; readonly words: string; readonly places: readonly Place[] }
  | {
      readonly type: 'gradient';
      readonly of: SymbolReading;
      readonly by: SymbolReading;
      readonly ofId: string;
      readonly byId: string;
      readonly places: readonly Place[];
    };

/** Where a symbol stands. */
export interface SymbolContext {
  readonly kind: KindName;
  /** What the document says of its own symbols: the name of a meaning, or words. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  /** The name of the optimizer of the problem; absent: it has none. */
  readonly optimizer?: string | undefined;
  readonly phaseOf: (id: string) => Phase | undefined;
}

const GRADIENT = /^d([^/]+)\/d([^/]+)$/;
const PARTS = /^([A-Za-z]+?)(Hat|Tilde|Squared)?(\d+)?(Hat|Tilde)?((?:_[A-Za-z0-9+-]+)*)$/;

/** What the id of a step stands for; null where nothing is known of it. */
export function readSymbol(id: string, context: SymbolContext): SymbolReading | null {
  const [, ofId, by] = GRADIENT.exec(id) ?? [];
  if (ofId !== undefined && by !== undefined) {
    const [, byId = by, time] = /^(.+)_t(\d+)$/.exec(by) ?? [];
    const of = readQuantity(ofId, context, 'loss');
    const read = readQuantity(byId, context);
    const places: Place[] = time === undefined ? [] : [{ role: 'time', n: time }];
    return of && read ? { type: 'gradient', of, by: read, ofId, byId, places } : null;
  }
  return readQuantity(id, context);
}

function readQuantity(id: string, context: SymbolContext, presumed?: Phase): SymbolReading | null {
  const { own, phaseOf } = context;
  const { letters, words: said = {}, others, bare } = symbolsOfKind[context.kind];
  const primed = id.endsWith("'");
  const plain = primed ? id.slice(0, -1) : id;
  const { base, sample, updates } = passOf(bare?.(plain) ?? plain);
  const [, head, onLetters, digits, onDigits, tail = ''] = PARTS.exec(accentFirst(base)) ?? [];
  if (head === undefined) return null;
  const letter = head + (onLetters ?? onDigits ?? '');
  const parts = tail.split('_').slice(1);
  const words = parts.filter((part) => /[A-Za-z]/.test(part));
  const numbers = [
    ...(digits === undefined ? [] : [digits]),
    ...parts.filter((part) => !words.includes(part)),
  ];
  const after: Place[] = [
    ...(sample === null ? [] : [{ role: 'sample', n: String(sample) } as const]),
    ...(updates === 0 ? [] : [{ role: 'after updates', n: String(updates) } as const]),
    ...(primed ? [{ role: 'after the update', n: '' } as const] : []),
  ];
  const whole = [letter, ...words].join('_');
  const numbered = letter + (digits ?? '');
  const author = own?.[plain] ?? own?.[base] ?? own?.[whole] ?? own?.[numbered] ?? own?.[letter];
  if (author !== undefined)
    return isMeaning(author)
      ? { type: 'quantity', meaning: author, places: [...counted(['', 'row column'], numbers), ...after] }
      : { type: 'own', words: author, places: after };
  const ofOptimizer = symbolsOfOptimizer[context.optimizer ?? ''] ?? {};
  const named = (key: string): Entry | undefined =>
    [ofOptimizer, letters].find((table) => Object.hasOwn(table, key))?.[key];
  const entry = named(whole) ?? named(numbered) ?? named(letter) ?? others?.(phaseOf(id) ?? presumed);
  if (entry === undefined) return null;
  const used = named(whole) !== undefined;
  const inNumbers = named(whole) === undefined && named(numbered) !== undefined && digits !== undefined;
  const [meaning, ...lists] = typeof entry === 'string' ? [entry] : entry;
  return {
    type: 'quantity',
    meaning,
    places: [
      ...(used ? [] : words.map((word): Place => ({ role: 'for', n: said[word] ?? word }))),
      ...counted(lists, inNumbers ? numbers.slice(1) : numbers),
      ...after,
    ],
  };
}

/** The indices by what they count, where that is known for so many of them. */
function counted(lists: readonly string[], numbers: readonly string[]): readonly Place[] {
  const names = lists[numbers.length - 1]?.split(' ') ?? [];
  return numbers.flatMap((n, i) => {
    const role = names[i];
    return role !== undefined && isRole(role) ? [{ role, n }] : [];
  });
}
const isRole = (name: string): name is Role => Object.hasOwn(roles, name);
