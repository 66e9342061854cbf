import type { KeptLabRun, LabPlace } from '../../core/contract/lab-runs.ts';
import type { OwnPictures, PictureRecord } from '../../core/datasets/own-pictures.ts';
import type { Arm, LabEntry, LabSettings, Outcome, Picture, Point } from '../../core/labs/lab.ts';
import type { Change } from '../../core/labs/live-run.ts';
import type { LabMessage } from '../../core/labs/messages.ts';
import type { LabWorker, startLabWorker } from '../worker/lab-worker.ts';
import { curveOf, type Curve } from './lab-curves.ts';
import { recordOf } from './picture-record.ts';

export type LabStatus = 'ready' | 'running' | 'paused' | 'ended' | 'failed';

const defaultsOf = ({ controls }: LabEntry): LabSettings =>
  Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.default]));
/** Of some settings those that the lab offers. */
const chosenOf = ({ controls }: LabEntry, settings: LabSettings): LabSettings =>
  Object.fromEntries(
    Object.entries(settings).filter(([name, value]) => {
      const control = controls[name];
      if (!control) return false;
      const offered: readonly (number | string)[] =
        control.type === 'number' ? control.values : control.options.map((one) => one.value);
      return offered.includes(value);
    }),
  );

/** A lab with its settings, and its run: what came of it so far. */
export class LabRun {
  readonly lab: LabEntry;
  readonly #start: typeof startLabWorker;
  readonly #ended: (run: LabRun) => void;
  readonly #now: () => number;
  readonly #atHand: () => OwnPictures | null;
  #worker: LabWorker | null = null;
  settings: LabSettings = $state.raw({});
  seed = $state(1);
  status: LabStatus = $state('ready');
  /** In [0, 1]. */
  done = $state(0);
  /** Made so far, in all repetitions. */
  updates = $state(0);
  /** Seconds that are left at the speed so far; null before that is known. */
  left: number | null = $state(null);
  arms: readonly Arm[] = $state.raw([]);
  pictures: Readonly<Record<string, Picture['picture']>> = $state.raw({});
  outcome: Outcome | null = $state.raw(null);
  failure: string | null = $state(null);
  /** Learnt in place of the digits; null for the digits, or whatever data the lab has. */
  own: OwnPictures | null = $state.raw(null);
  /** The pictures of the kept run that is shown, where they are not at hand: it cannot be run again without them. */
  missing: PictureRecord | null = $state.raw(null);
  /** What the shown run was begun with; the settings may have been changed since. */
  made: {
    readonly settings: LabSettings;
    readonly seed: number;
    readonly pictures: PictureRecord | null;
  } | null = $state.raw(null);
  /** The settings that the shown run goes on with: those of live controls may have been changed on the way. */
  #present: LabSettings = $state.raw({});
  /** Settings that were changed while it ran; known at its end. */
  changes: readonly Change[] = $state.raw([]);
  /** Grows with each message that has points: the curves themselves are not observed. */
  version = $state(0);
  readonly curves = new Map<string, Curve>();
  /** The session from which it was opened, and the option there; null for no paper. */
  session: number | null = null;
  place: LabPlace | null = $state.raw(null);
  /** The settings that the option asks for. */
  #asked: LabSettings = $state.raw({});
  /** The kept run that is shown: its pictures are not kept. */
  kept: KeptLabRun | null = $state.raw(null);
  #received = 0;
  /** Time that was worked until the last pause, and since when it goes on, in ms. */
  #worked = 0;
  #since: number | null = null;

  /**
   * `ended` is called with the run when it has come to its end; `atHand` gives the pictures of the folder that was read.
   */
  constructor(
    lab: LabEntry,
    start: typeof startLabWorker,
    ended: (run: LabRun) => void = () => undefined,
    now: () => number = () => performance.now(),
    atHand: () => OwnPictures | null = () => null,
  ) {
    this.lab = lab;
    this.#start = start;
    this.#ended = ended;
    this.#now = now;
    this.#atHand = atHand;
    this.settings = defaultsOf(lab);
  }

  /** Whether the settings are no longer those of the shown run. */
  get changed(): boolean {
    const { made, settings, seed, data } = this;
    return (
      made !== null &&
      (made.seed !== seed ||
        made.pictures?.digest !== data?.digest ||
        Object.entries(settings).some(([name, value]) => this.isShown(name) && this.#present[name] !== value))
    );
  }
  /** What it is to support: an option of a session, with the settings that it asks for; null for no paper. */
  support(from: { readonly session: number; readonly place: LabPlace } | null, asked: LabSettings): void {
    this.session = from?.session ?? null;
    this.place = from?.place ?? null;
    const { lab } = this;
    const wanted = { ...defaultsOf(lab), ...chosenOf(lab, asked) };
    // A setting that the option leaves open may be another one, but not the one that chooses the claim.
    const named = [...Object.keys(asked), ...(lab.claims ? [lab.claims.control] : [])];
    this.#asked = Object.fromEntries(
      named.flatMap((name) => {
        const value = wanted[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
  /**
   * The option that a run with these settings is evidence for; null where it has not the settings that the option asks
   * for: a run with another remedy tries another claim.
   */
  placeOf(settings: LabSettings): LabPlace | null {
    const isAsked = Object.entries(this.#asked).every(([name, value]) => settings[name] === value);
    return isAsked ? this.place : null;
  }

  /** What the next run learns, where it is pictures of one's own. */
  get data(): PictureRecord | null {
    return this.missing ?? this.own;
  }
  /** Learns pictures of one's own from the next run on; null: the digits. */
  learn(pictures: OwnPictures | null): void {
    this.own = pictures;
    this.missing = null;
    if (!pictures) return;
    // A class that these pictures do not have.
    for (const [name, control] of Object.entries(this.lab.controls))
      if (
        control.type === 'number' &&
        control.isClass &&
        Number(this.settings[name]) >= pictures.classes.length
      )
        this.set(name, 0);
  }
  /** Whether these are the settings, and those of what is shown, on the data of the lab. */
  isWith(settings: LabSettings): boolean {
    return (
      !this.changed &&
      this.data === null &&
      Object.entries(settings).every(([name, value]) => this.settings[name] === value)
    );
  }
  /** Whether a control matters with the other settings. */
  isShown(name: string): boolean {
    return this.matters(name, this.settings);
  }
  /** Whether a control matters with these settings. */
  matters(name: string, settings: LabSettings): boolean {
    const when = this.lab.controls[name]?.when;
    return when === undefined || settings[when.control] === when.value;
  }
  /** A live control changes the run that goes on; any other one, the next run. */
  set(name: string, value: number | string): void {
    this.settings = { ...this.settings, [name]: value };
    if (!this.changesAtOnce(name)) return;
    this.#present = { ...this.#present, [name]: value };
    this.#worker?.tell({ type: 'change', name, value });
  }
  /** Whether a control changes the run that goes on: a live one that matters with the settings of that run. */
  changesAtOnce(name: string): boolean {
    return this.isGoing && this.lab.controls[name]?.live === true && this.matters(name, this.#present);
  }
  get isGoing(): boolean {
    return this.status === 'running' || this.status === 'paused';
  }

  /** Changes settings; those that the lab does not offer stay as they are. */
  choose(settings: LabSettings): void {
    for (const [name, value] of Object.entries(chosenOf(this.lab, settings))) this.set(name, value);
  }

  /** Runs it; a kept run that is shown with its settings is run again with the changes that were made in it. */
  run(): void {
    if (this.missing) return;
    this.cancel();
    const repeat = this.kept && !this.changed ? this.kept.evidence.changes : [];
    if (repeat.length > 0) this.settings = this.kept?.evidence.settings ?? this.settings;
    this.curves.clear();
    this.#received = 0;
    this.#worked = 0;
    this.#since = this.#now();
    this.#present = this.settings;
    Object.assign(this, {
      version: this.version + 1,
      arms: [],
      pictures: {},
      outcome: null,
      changes: [],
      failure: null,
      kept: null,
      done: 0,
      updates: 0,
      left: null,
      status: 'running',
      made: {
        settings: this.settings,
        seed: this.seed,
        pictures: this.own && recordOf(this.own),
      },
    });
    const worker = this.#start((message) => {
      if (worker === this.#worker) this.#receive(message);
    });
    this.#worker = worker;
    worker.tell({
      type: 'start',
      lab: this.lab.name,
      settings: this.settings,
      seed: this.seed,
      repeat,
      pictures: this.own,
    });
  }

  /** Shows a kept run, with its settings. */
  show(kept: KeptLabRun): void {
    const { settings, seed, arms, outcome, changes, pictures = null } = kept.evidence;
    const atHand = this.#atHand();
    this.cancel();
    this.curves.clear();
    for (const curve of kept.curves)
      this.curves.set(`${curve.chart} ${curve.arm} ${curve.seed}`, curveOf(curve));
    this.own = pictures && atHand?.digest === pictures.digest ? atHand : null;
    this.missing = this.own ? null : pictures;
    this.choose(settings);
    this.seed = seed;
    // What is no longer offered stands as changed: to run it again would be another run.
    this.#present = { ...this.settings, ...settings };
    Object.assign(this, {
      version: this.version + 1,
      arms,
      pictures: {},
      outcome,
      changes,
      failure: null,
      done: 1,
      left: null,
      status: 'ended',
      made: { settings, seed, pictures },
      kept,
    });
  }

  pause(): void {
    if (this.status !== 'running') return;
    this.#worker?.tell({ type: 'pause' });
    this.#worked += this.#now() - (this.#since ?? this.#now());
    this.#since = null;
    this.status = 'paused';
  }
  resume(): void {
    if (this.status !== 'paused') return;
    this.#since = this.#now();
    this.status = 'running';
    this.#worker?.tell({ type: 'resume' });
  }
  /** One more update of a paused run. */
  step(): void {
    if (this.status === 'paused') this.#worker?.tell({ type: 'step' });
  }
  /** Ends the run at once; what it showed stays. */
  cancel(): void {
    this.#worker?.end();
    this.#worker = null;
    if (this.isGoing) this.status = 'ready';
  }

  #receive(message: LabMessage): void {
    if (message.type === 'began') this.arms = message.arms;
    else if (message.type === 'news') this.#add(message);
    else if (message.type === 'ended') {
      this.outcome = message.outcome;
      this.changes = message.changes;
      this.done = 1;
      if (message.points === this.#received) {
        this.#over('ended');
        this.#ended(this);
      } else this.#lost();
    } else {
      this.failure = message.message;
      this.#over('failed');
    }
  }

  #add({ first, points, pictures, done, updates }: Extract<LabMessage, { type: 'news' }>): void {
    if (first !== this.#received) return this.#lost();
    this.#received += points.length;
    points.forEach((point) => this.#put(point));
    if (points.length > 0) this.version += 1;
    if (pictures.length > 0)
      this.pictures = {
        ...this.pictures,
        ...Object.fromEntries(pictures.map(({ name, picture }) => [name, picture])),
      };
    this.done = done;
    this.updates = updates;
    const worked = this.#worked + (this.#since === null ? 0 : this.#now() - this.#since);
    // The first moments are spent on starting.
    this.left = done < 0.02 ? null : ((1 - done) / done) * (worked / 1000);
  }
  #put({ chart, arm, seed, x, y }: Point): void {
    const key = `${chart} ${arm} ${seed}`;
    let curve = this.curves.get(key);
    if (!curve) this.curves.set(key, (curve = { chart, arm, seed, points: [] }));
    curve.points.push({ x, y });
  }

  /** Curves with a hole would look like others: such a run shows no verdict. */
  #lost(): void {
    this.failure = 'points of this run were lost';
    this.outcome = null;
    this.#over('failed');
  }
  #over(status: LabStatus): void {
    this.#worker?.end();
    this.#worker = null;
    this.status = status;
    this.left = null;
  }
}
