import { kinds, slotsOf, type Problem } from '../kinds/index.ts';
import type { Place, Slot } from '../kinds/recipe.ts';
import { tiedSlots } from '../kinds/tied-slots.ts';
import type { Paper, Question } from '../paper/paper.ts';
import type { Translations } from '../paper/translations.ts';
import { parseProblem } from '../paper/parse-document.ts';
import { placeOf } from '../paper/solve.ts';
import { randomOf } from '../tensor/random.ts';
import { pathKey, valueAt, withValueAt } from '../views/edit.ts';
import { symbolFor } from '../views/worked-text.ts';
import { tunablesOf } from '../what-if/tunables.ts';
import { allDraws, type Found } from './all-draws.ts';
import { faults, measurer, type Measured } from './check.ts';
import { promptOf } from './prompt.ts';
import { RefusedNumbers, type Refusal } from './refused.ts';
import { partsOf, readTexts, rewritten, type Origin, type Said } from './said.ts';
import { search, staysSame } from './search.ts';
import { textsAround, textsOf, withTexts } from './texts.ts';
import { classesInWords, comparesInWords, orderedSlots } from './words.ts';
import { isNamed } from './titles.ts';
import { translationsRewritten } from './translated.ts';

/** A question with other numbers. */
export interface VariedQuestion {
  readonly question: Question;
  /** Mistakes that change no asked number in any draw that was tried: `epsilon-inside in w#`. */
  readonly hidden: readonly string[];
  /** The printed words did not fit other numbers, so the prompt is made from the problem. */
  readonly newPrompt: boolean;
  /** How many sets of numbers the question has: seeds beyond repeat them. null: many. */
  readonly sets: number | null;
  /** Of its texts with other numbers. */
  readonly translations: Translations;
}

/** Rows of numbers that were replaced in earlier questions of a paper, which later ones may use again. */
export type Replaced = Map<string, readonly unknown[]>;

/** With fewer numbers free than this share the printed words are given up. */
const LEAST_FREE = 0.5;
/** Two rows of fewer numbers are the same by chance. */
const LEAST_REPEATED = 3;
/** A problem with more numbers is none for a person with a pencil. */
const MOST_SLOTS = 400;

/**
 * The question with other numbers, drawn from a seed: the same ones for the same seed. The printed key, the disputes
 * and decisions about it are left out. Throws ProblemError, located at the question, where it has no numbers, where
 * its words hold one that cannot be changed safely, and where no draw is good enough.
 */
export function varyQuestion(
  paper: Paper,
  question: Question,
  seed: number,
  replaced: Replaced = new Map(),
): VariedQuestion {
  const place = placeOf(paper, question);
  const { problem } = question;
  const known = prepared(paper, question);
  const { read } = known;
  const random = randomOf(`${seed}:${question.id}`);
  const attempt = (slots: readonly Slot[]): Attempt => searchFrom(random, seed, slots, known, replaced);
  const kept = read.keeping === null ? null : attempt(read.keeping);
  const isKept = kept?.found?.faults.length === 0;
  const used = !isKept && read.writing.length > 0 ? attempt(read.writing) : kept;
  const found = used?.found;
  if (!found || found.faults.length > 0)
    throw new RefusedNumbers(
      'none-found',
      place,
      found
        ? `no numbers were found with seed ${seed} that can be given out: ${found.faults.map((one) => faults[one]).join('; ')}`
        : `no numbers were found with seed ${seed} that it can be solved with`,
      'try another seed',
    );
  remember(problem, found.measured.problem, replaced);
  const newPrompt = used !== kept;
  return {
    ...withNumbers(question, found.measured, read, newPrompt, paper),
    hidden: found.hidden,
    newPrompt,
    sets: used?.sets ?? null,
  };
}

/** Why a question keeps its numbers whatever the seed; null where it can have others. */
export function refusalOf(paper: Paper, question: Question): Refusal | null {
  try {
    prepared(paper, question);
    return null;
  } catch (error) {
    if (error instanceof RefusedNumbers) return error.reason;
    throw error;
  }
}

interface Prepared {
  readonly measure: (problem: Problem) => Measured | null;
  readonly original: Measured;
  readonly read: Read;
  /** All good draws of some slots; null where they are too many. */
  readonly all: (slots: readonly Slot[]) => readonly Found[] | null;
}

/** By question; the same one may be in two papers, whose texts differ. */
const preparedBefore = new WeakMap<Question, { readonly paper: Paper; readonly prepared: Prepared }>();

/** What does not depend on the seed. Throws RefusedNumbers. */
function prepared(paper: Paper, question: Question): Prepared {
  const before = preparedBefore.get(question);
  if (before?.paper === paper) return before.prepared;
  const found = prepare(paper, question);
  preparedBefore.set(question, { paper, prepared: found });
  return found;
}

function prepare(paper: Paper, question: Question): Prepared {
  const place = placeOf(paper, question);
  const { problem } = question;
  const all = slotsOf(problem);
  if (all === null || all.length === 0)
    throw new RefusedNumbers(
      all === null ? 'no-numbers' : 'fixed',
      place,
      all === null
        ? `“${kinds[problem.kind].title}” has no numbers`
        : 'none of its numbers may be changed: they are structure, or fractions, or no answer is computed from them',
      'choose a question that is computed',
    );
  if (all.length > MOST_SLOTS)
    throw new RefusedNumbers(
      'too-many',
      place,
      `has ${all.length} numbers`,
      `new ones are drawn for at most ${MOST_SLOTS}`,
    );
  const measure = measurer(question);
  const original = measure(problem);
  if (!original)
    throw new RefusedNumbers('unsolvable', place, 'cannot be solved as it is printed', 'check it first');
  const read = readQuestion(paper, question, all, original);
  if (read.unknown !== null)
    throw new RefusedNumbers(
      'in-words',
      place,
      `its text has the number ${read.unknown}, which is none of its givens, so that it may be false beside new ones`,
      'make it a given, or write it in words',
    );
  if (read.keeping === null && read.writing.length === 0)
    throw new RefusedNumbers(
      'in-words',
      place,
      'its text has numbers that may be those of its givens',
      'name the givens in it, `$n = 6$`, so that they change together',
    );
  if ([read.keeping ?? [], read.writing].every((slots) => staysSame(slots, original, measure)))
    throw new RefusedNumbers(
      'fixed',
      place,
      'most of its answers do not depend on numbers that may be others',
      'choose a question that is computed from them',
    );
  const draws = new Map<readonly Slot[], readonly Found[] | null>();
  const allOf = (slots: readonly Slot[]): readonly Found[] | null => {
    const known = draws.get(slots);
    if (known !== undefined) return known;
    const found = allDraws(slots, original, measure);
    draws.set(slots, found);
    return found;
  };
  return { measure, original, read, all: allOf };
}

interface Read {
  /** The slots that may change under the printed prompt; null if it cannot stay. */
  readonly keeping: readonly Slot[] | null;
  /** Those that may change under a new prompt. */
  readonly writing: readonly Slot[];
  readonly prompt: Said;
  /** Of the texts besides, in the order of `textsOf`. */
  readonly texts: readonly Said[];
  /** A number of a text besides whose origin is not known. */
  readonly unknown: number | null;
}

function readQuestion(
  paper: Paper,
  question: Question,
  slots: readonly Slot[],
  { solution }: Measured,
): Read {
  const { problem } = question;
  const moved = new Set(slots.flatMap(({ places }) => places.map((one) => Number(valueAt(problem, one)))));
  let tunables: ReturnType<typeof tunablesOf> | null = null;
  const origin: Origin = {
    problem,
    slots,
    tunables: () => (tunables ??= tunablesOf(problem)),
    fixed: solution.steps.flatMap(({ phase, formula, value }) =>
      phase === 'given' && formula.op === 'num' && !moved.has(value) ? [value] : [],
    ),
    stated: solution.steps.flatMap((step) =>
      step.formula.op === 'num' ? [{ tex: symbolFor(step.id, step).tex, value: step.value }] : [],
    ),
  };
  const [prompt, ...texts] = readTexts([question.prompt, ...textsOf(question)], origin);
  const besides = textsAround(paper, question);
  const around = readTexts(besides, origin);
  // The title of a question is no statement about it: LeNet-5.
  const [, ...boxTexts] = texts;
  const fixed = new Set(
    [
      ...around.flatMap(({ repeats, doubtful }) => [...repeats.map((one) => one.place), ...doubtful]),
      ...boxTexts.flatMap(({ doubtful }) => doubtful),
    ].map(pathKey),
  );
  const free = (pinned: ReadonlySet<string>): readonly Slot[] =>
    slots.filter(({ places }) => !places.some((one) => pinned.has(pathKey(one))));
  const own = prompt ?? { repeats: [], doubtful: [], unknown: [], ties: [] };
  const repeated = [own, ...boxTexts].flatMap(({ repeats }) => repeats.map((one) => one.place));
  const inWords = classesInWords(
    [question.prompt, ...textsOf(question), ...besides],
    problem,
    slots,
    repeated,
  );
  const writing = free(fixed);
  const tied = tiedSlots(free(new Set([...fixed, ...[...own.doubtful, ...inWords].map(pathKey)])), own.ties);
  const ordered = (some: readonly Slot[]): readonly Slot[] =>
    comparesInWords([question.prompt]) ? orderedSlots(some, problem) : some;
  const keeping = ordered(tied);
  const isKept =
    own.unknown.length === 0 &&
    !isNamed(question) &&
    tied.length >= LEAST_FREE * tiedSlots(writing, own.ties).length;
  // Boxes of an author have texts that nobody else can write.
  const unknown = [...boxTexts, ...('boxes' in problem ? [own] : [])].flatMap((one) => one.unknown);
  return {
    keeping: isKept && keeping.length > 0 ? keeping : null,
    writing: 'boxes' in problem ? [] : ordered(writing),
    prompt: own,
    texts,
    unknown: unknown[0]?.value ?? null,
  };
}

/** What was found for a seed, and how many sets of numbers there are, where that is known. */
interface Attempt {
  readonly found: Found | null;
  readonly sets: number | null;
}

/** Numbers that an earlier question has had replaced are taken from there, where that works. */
function searchFrom(
  random: () => number,
  seed: number,
  slots: readonly Slot[],
  { original, measure, all }: Prepared,
  replaced: Replaced,
): Attempt {
  let base: unknown = original.problem;
  const taken = new Set<string>();
  const movable = new Set(slots.flatMap(({ places }) => places.map(pathKey)));
  for (const places of partsOf(original.problem, [])) {
    if (places.length < LEAST_REPEATED || !places.every((one) => movable.has(pathKey(one)))) continue;
    const values = replaced.get(rowKey(original.problem, places));
    if (!values) continue;
    places.forEach((one, i) => {
      base = withValueAt(base, one, values[i]);
      taken.add(pathKey(one));
    });
  }
  if (taken.size > 0) {
    const left = slots.filter(({ places }) => !places.some((one) => taken.has(pathKey(one))));
    const found = search(random, left, { seed, original, base: base as Problem }, measure);
    if (found && found.faults.length === 0) return { found, sets: null };
  }
  const draws = all(slots);
  return draws
    ? { found: draws.at((seed - 1) % Math.max(1, draws.length)) ?? null, sets: draws.length }
    : { found: searchOften(random, slots, { seed, original }, measure), sets: null };
}

/** Of the last resort the numbers may be those of another seed. */
function searchOften(
  ...[random, slots, { seed, ...from }, measure]: Parameters<typeof search>
): Found | null {
  let found: Found | null = null;
  for (const one of [seed, seed, null]) {
    found = search(random, slots, { ...from, seed: one }, measure);
    if (found && found.faults.length === 0) break;
  }
  return found;
}

function remember(before: Problem, after: Problem, replaced: Replaced): void {
  for (const places of partsOf(before, []))
    if (places.length >= LEAST_REPEATED)
      replaced.set(
        rowKey(before, places),
        places.map((one) => valueAt(after, one)),
      );
}

const rowKey = (problem: Problem, places: readonly Place[]): string =>
  places.map((one) => String(Number(valueAt(problem, one)))).join();

function withNumbers(
  question: Question,
  { problem, boxes: asked }: Found['measured'],
  read: Read,
  newPrompt: boolean,
  { language = 'en', translations: known = {} }: Paper,
): Pick<VariedQuestion, 'question' | 'translations'> {
  const said = [...read.texts];
  const translations: Record<string, Translations[string]> = {};
  const rewrite = (text: string, one: Said): string => {
    const next = rewritten(text, one, problem);
    const others = known[text];
    const translated = others && translationsRewritten(text, others, one, problem, question.problem);
    if (translated && Object.keys(translated).length > 0) translations[next] = translated;
    return next;
  };
  const anew = (): string => {
    const { [language]: own, ...others } = promptOf(problem, asked);
    translations[own] = others;
    return own;
  };
  const {
    disputes: _disputes,
    decisions: _decisions,
    ...rest
  } = withTexts(question, (text) => {
    const next = said.shift();
    return next ? rewrite(text, next) : text;
  });
  const texts = 'boxes' in rest.problem ? { boxes: rest.problem.boxes } : {};
  return {
    question: {
      ...rest,
      prompt: newPrompt ? anew() : rewrite(question.prompt, read.prompt),
      problem: parseProblem({ ...problem, ...texts }),
      key: {},
      disputes: [],
    },
    translations,
  };
}
