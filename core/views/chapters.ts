import { symbolOf } from '../format/symbol.ts';
import { fillEach, joined, same, say, type Text } from '../language/text.ts';
import { phaseTitles, type Phase, type Step } from '../solution/step.ts';

/** Consecutive beats with a name. Times are in beats. */
export interface Chapter {
  readonly phase: Phase;
  readonly title: Text;
  readonly start: number;
  readonly end: number;
}

/** The most lines of a chapter: more are not taken in at once. */
const MOST_LINES = 30;
/** The most chapters: of a very long solution they are longer instead. */
const MOST_CHAPTERS = 200;

const PHASES = Object.keys(phaseTitles) as readonly Phase[];

/**
 * Consecutive beats of one phase; its title is numbered if the phase occurs more than once, as in several
 * updates. `steps` are the computed ones, in order.
 */
export function phasesOf(steps: readonly Step[]): readonly Chapter[] {
  const runs: Chapter[] = [];
  steps.forEach(({ phase }, i) => {
    const last = runs.at(-1);
    if (last?.phase === phase) runs[runs.length - 1] = { ...last, end: i + 1 };
    else runs.push({ phase, title: phaseTitles[phase], start: i, end: i + 1 });
  });
  const times = (phase: Phase): number => runs.filter((run) => run.phase === phase).length;
  const again = new Map(
    PHASES.filter((phase) => phase !== 'given' && phase !== 'work' && times(phase) > 1).map((phase) => [
      phase,
      0,
    ]),
  );
  return runs.map((run) => {
    const before = again.get(run.phase);
    if (before === undefined) return run;
    again.set(run.phase, before + 1);
    return { ...run, title: joined([run.title, same(String(before + 1))]) };
  });
}

/**
 * The phases, with those of more than 30 lines cut where their groups begin: at a layer, an update, a position.
 * Groups of one block of layers (`conv2_1.branch`, `conv2_1.shortcut`) are put together as far as they fit.
 */
export function chaptersOf(steps: readonly Step[], phases: readonly Chapter[]): readonly Chapter[] {
  const most = Math.max(MOST_LINES, Math.ceil(steps.length / MOST_CHAPTERS));
  return phases.flatMap((phase) =>
    phase.end - phase.start <= most
      ? [phase]
      : numbered(inBlocks(groupsIn(steps, phase), most).flatMap((group) => cut(steps, group, most))),
  );
}

interface Group extends Chapter {
  /** The block of layers that the group belongs to, or the group itself. */
  readonly block: string;
}

function groupsIn(steps: readonly Step[], { phase, title, start, end }: Chapter): readonly Group[] {
  const groups: Group[] = [];
  let named: string | undefined;
  for (let i = start; i < end; i += 1) {
    const heading = steps[i]?.heading;
    const last = groups.at(-1);
    if (last && heading === undefined) groups[groups.length - 1] = { ...last, end: i + 1 };
    else {
      const name = heading ?? title;
      const block = blockOf(name.en, named);
      if (NAMED.test(name.en)) named = block;
      groups.push({ phase, title: name, start: i, end: i + 1, block });
    }
  }
  return groups;
}

const NAMED = /^([^\s:]+):/;
/** The label of a layer: `BN`, `CONV-3-64 stride 2`. */
const LABEL = /^[A-Z]{2}/;

/**
 * `conv2_1` of `conv2_1.branch: BN`, `conv1` of `conv1: CONV-7-64`. A layer without a name belongs to the block
 * before it; where no layer has one, each is a block of its own.
 */
const blockOf = (heading: string, before: string | undefined): string => {
  const name = NAMED.exec(heading)?.[1];
  if (name !== undefined) return name.replace(/\.[^.]*$/, '');
  return before !== undefined && LABEL.test(heading) ? before : heading;
};

function inBlocks(groups: readonly Group[], most: number): readonly Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const last = merged.at(-1);
    if (last && last.block === group.block && group.end - last.start <= most)
      merged[merged.length - 1] = { ...last, title: same(group.block), end: group.end };
    else merged.push(group);
  }
  return merged;
}

/** A group of too many lines in equal parts, each with the quantities that it begins and ends with. */
function cut(steps: readonly Step[], group: Group, most: number): readonly Group[] {
  const length = group.end - group.start;
  if (length <= most) return [group];
  const parts = Math.ceil(length / most);
  const at = (part: number): number => group.start + Math.round((part * length) / parts);
  return Array.from({ length: parts }, (_, part) => {
    const [start, end] = [at(part), at(part + 1)];
    const title = fillEach(RANGE, {
      title: group.title,
      first: symbolAt(steps, start),
      last: symbolAt(steps, end - 1),
    });
    return { ...group, title, start, end, block: title.en };
  });
}

const RANGE = say(
  '{{title}}: {{first}} to {{last}}',
  '{{title}}: {{first}} से {{last}}',
  '{{title}}: {{first}} থেকে {{last}}',
);
const NUMBERED = say(
  '{{block}} ({{number}} of {{count}})',
  '{{block}} ({{count}} में से {{number}})',
  '{{block}} ({{count}}টির {{number}})',
);

function symbolAt(steps: readonly Step[], i: number): string {
  const step = steps[i];
  return step?.symbol?.plain ?? symbolOf(step?.id ?? '').plain;
}

/** Chapters of the same block are counted: `conv2_1 (2 of 4)`. */
function numbered(groups: readonly Group[]): readonly Chapter[] {
  const total = new Map<string, number>();
  for (const { block } of groups) total.set(block, (total.get(block) ?? 0) + 1);
  const seen = new Map<string, number>();
  return groups.map(({ phase, title, start, end, block }) => {
    const count = total.get(block) ?? 1;
    if (count === 1) return { phase, title, start, end };
    const number = (seen.get(block) ?? 0) + 1;
    seen.set(block, number);
    return {
      phase,
      title: fillEach(NUMBERED, { block: title.en === block ? title : block, number, count }),
      start,
      end,
    };
  });
}
