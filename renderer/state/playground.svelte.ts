import type {
  Choices,
  CurvePoint,
  Frame,
  FrameNews,
  PlaygroundMessage,
  PlaygroundOrder,
  Speed,
} from '../../core/playground/messages.ts';
import type { PointsIssue } from '../../core/playground/points-error.ts';
import type { ClassNames, OwnPoints, PlaygroundPoints } from '../../core/playground/points.ts';
import type { PlaygroundSettings } from '../../core/playground/settings.ts';
import type { WeightPlace } from '../../core/playground/trainer.ts';
import { t } from '../language/language.svelte.ts';
import type { PlaygroundWorker, startPlaygroundWorker } from '../worker/playground-worker.ts';

/** What is kept from one start of the application to the next, as JSON. */
interface Kept {
  readonly settings: unknown;
  readonly speed: unknown;
  readonly own: {
    readonly name: string;
    readonly points: readonly (readonly [number, number, number])[];
    /** Absent in what an earlier version kept. */
    readonly classes?: ClassNames;
    readonly isStretched?: boolean;
  } | null;
}

/** A unit: its layer and its place in it, from 0. */
export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
}

/** A file of points that was not read, and why. */
export interface Unread {
  readonly name: string;
  readonly issues: readonly PointsIssue[];
  readonly more: number;
}

/** Points that are drawn, and files of earlier versions, have numbers for their classes. */
const NUMBERED_CLASSES: ClassNames = ['0', '1'];

/** With another one of these there are other points. */
const POINTS = ['data', 'noise', 'share', 'seed'] as const satisfies readonly (keyof PlaygroundSettings)[];

const SPEEDS: readonly Speed[] = ['slow', 'updates', 'epochs', 'full'];

/** The Playground: what is chosen, and what the worker tells of the training. */
export class Playground {
  readonly #start: typeof startPlaygroundWorker;
  readonly #keep: (text: string) => void;
  #worker: PlaygroundWorker | null = null;
  #run = 0;
  #received = 0;
  #own: OwnPoints | null = null;
  #onDocument: ((text: string) => void) | null = null;

  choices: Choices | null = $state.raw(null);
  settings: PlaygroundSettings | null = $state.raw(null);
  points: PlaygroundPoints | null = $state.raw(null);
  /** The pictures of all inputs, used or not. */
  features: readonly Float32Array[] = $state.raw([]);
  /** The name of the file whose points are at hand. */
  ownName: string | null = $state(null);
  /** What it calls its two classes. */
  ownClasses: ClassNames = $state.raw(NUMBERED_CLASSES);
  /** Whether they are of another size than suits the first weights. */
  offScale = $state(false);
  /** Whether they are stretched to −1 … 1. */
  isStretched = $state(false);
  frame: Frame | null = $state.raw(null);
  running = $state(false);
  speed: Speed = $state('epochs');
  /** After how many updates the loss was no longer a number. */
  diverged: number | null = $state(null);
  unread: Unread | null = $state.raw(null);
  failure: string | null = $state(null);
  /** The rate that was last chosen for each optimizer. */
  readonly #rates = new Map<string, number>();
  selected: UnitPlace | null = $state.raw(null);
  showTest = $state(false);
  /** The plane shows which class is answered, not how surely. */
  onlyClass = $state(false);
  /** Grows with each message that has points: the curve itself is not observed. */
  version = $state(0);
  readonly curve: CurvePoint[] = [];

  constructor(start: typeof startPlaygroundWorker, keep: (text: string) => void) {
    this.#start = start;
    this.#keep = keep;
  }

  /** The names of the two classes of the points that are shown. */
  get classes(): ClassNames {
    return this.settings?.data === 'own' ? this.ownClasses : NUMBERED_CLASSES;
  }
  get began(): boolean {
    return this.#worker !== null;
  }

  /** Starts the worker with what was kept; does nothing where it runs. */
  begin(kept: string | null): void {
    if (this.#worker) return;
    const { settings, own, speed } = readKept(kept);
    this.failure = null;
    this.#own = own;
    this.#worker = this.#start((message) => this.#receive(message));
    const known = SPEEDS.find((one) => one === speed);
    if (known) this.setSpeed(known);
    this.#tell({ type: 'begin', settings, own });
  }

  /** Starts again after a failure. */
  restart(): void {
    this.#worker?.end();
    this.#worker = null;
    this.running = false;
    this.begin(this.#text());
  }

  #tell(order: PlaygroundOrder): void {
    this.#worker?.tell(order);
  }

  set<K extends keyof PlaygroundSettings>(name: K, value: PlaygroundSettings[K]): void {
    this.change({ [name]: value } as Pick<PlaygroundSettings, K>);
  }
  change(part: Partial<PlaygroundSettings>): void {
    if (!this.settings) return;
    if (POINTS.some((name) => name in part)) this.unread = null;
    this.settings = { ...this.settings, ...part };
    this.#tell({ type: 'change', settings: $state.snapshot(this.settings) as PlaygroundSettings });
    this.#keepSoon();
  }

  /** Another optimizer, at the rate that was chosen for it before, or at its usual one. */
  chooseOptimizer(name: PlaygroundSettings['optimizer']): void {
    const { settings } = this;
    if (!settings) return;
    const { eta } = settings.hyper;
    if (eta !== undefined) this.#rates.set(settings.optimizer, eta);
    const usual = this.choices?.optimizers
      .find((one) => one.name === name)
      ?.hyperparameters.find(({ id }) => id === 'eta')?.default;
    this.change({ optimizer: name, hyper: { eta: this.#rates.get(name) ?? usual ?? 0.01 } });
  }

  run(): void {
    if (this.running || !this.settings) return;
    if (this.diverged !== null) this.reset();
    this.running = true;
    this.unread = null;
    this.#tell({ type: 'run' });
  }
  pause(): void {
    if (!this.running) return;
    this.running = false;
    this.#tell({ type: 'pause' });
  }
  step(to: 'update' | 'epoch'): void {
    if (this.running || this.diverged !== null) return;
    this.unread = null;
    this.#tell({ type: 'step', to });
  }
  reset(): void {
    this.pause();
    this.#tell({ type: 'reset' });
  }
  setSpeed(speed: Speed): void {
    this.speed = speed;
    this.#tell({ type: 'speed', speed });
    if (this.settings) this.#keepSoon();
  }

  hold(place: WeightPlace, value: number): void {
    this.#tell({ type: 'hold', place, value });
  }
  release(): void {
    this.#tell({ type: 'release' });
  }
  /** The last picture is on the screen. */
  seen(): void {
    this.#tell({ type: 'seen' });
  }

  /** What the question of the Board asks for. */
  get described(): string {
    const used: readonly string[] = this.settings?.features ?? [];
    const inputs = (this.choices?.features ?? [])
      .filter(({ name }) => used.includes(name))
      .map(({ input, symbol }) => {
        const name = input.replace(/\d/, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? '');
        return name === symbol ? name : `${name} = ${symbol}`;
      });
    return t(
      'Work the next update of the network of the Playground, after {{updates}} updates: every number is its own. Its inputs: {{inputs}}.',
      { updates: this.frame?.updates ?? 0, inputs: inputs.join(', ') },
    );
  }

  /** The next update as a document for the Board. */
  nextStep(title: string, prompt: string): Promise<string> {
    this.pause();
    this.unread = null;
    return new Promise((resolve) => {
      this.#onDocument = resolve;
      this.#tell({ type: 'board', title, prompt });
    });
  }

  /** A file of points, of which the page knows only that it is text. */
  read(name: string, text: string): void {
    this.unread = null;
    this.#tell({ type: 'read', name, text });
  }
  /** Stretches the points of the file to −1 … 1, or takes them as they are in it. */
  stretch(on: boolean): void {
    this.#tell({ type: 'stretch', on });
  }
  refuse(unread: Unread | null): void {
    this.unread = unread;
  }

  #receive(message: PlaygroundMessage): void {
    switch (message.type) {
      case 'ready':
        this.choices = message.choices;
        return;
      case 'began':
        this.#begun(message);
        return;
      case 'news':
        this.#add(message);
        return;
      case 'diverged':
        if (message.run !== this.#run) return;
        this.running = false;
        this.diverged = message.updates;
        return;
      case 'document':
        this.#onDocument?.(message.text);
        this.#onDocument = null;
        return;
      case 'read':
        this.#own = message.own;
        this.ownName = message.own.name;
        this.ownClasses = message.own.classes;
        this.isStretched = message.own.isStretched;
        this.change({ data: 'own' });
        // The same points may be of another file by now.
        this.#tell({ type: 'reset' });
        return;
      case 'unread':
        this.unread = message;
        return;
      case 'failed':
        this.running = false;
        this.failure = message.message;
    }
  }

  #begun(message: Extract<PlaygroundMessage, { type: 'began' }>): void {
    const { run, settings, points, features, own, offScale } = message;
    this.#run = run;
    this.#received = 0;
    this.curve.length = 0;
    Object.assign(this, { settings, points, features, offScale, diverged: null });
    this.ownName = own?.name ?? null;
    this.ownClasses = own?.classes ?? NUMBERED_CLASSES;
    this.isStretched = own?.isStretched ?? false;
    const { selected } = this;
    const last = settings.hidden.length;
    const widths = [...settings.hidden, 1];
    if (selected && selected.unit >= (widths[selected.layer] ?? 0)) this.selected = null;
    this.selected ??= { layer: last, unit: 0 };
    this.version += 1;
  }

  #add({ run, first, points, frame }: Extract<PlaygroundMessage, { type: 'news' }>): void {
    if (run !== this.#run) return;
    if (first !== this.#received) {
      // A curve with a hole would look like another.
      this.failure = 'points of this run were lost';
      return;
    }
    this.#received += points.length;
    this.curve.push(...points);
    if (points.length > 0) this.version += 1;
    this.frame = wholeFrame(frame, this.frame);
  }

  #text(): string {
    const own = this.#own;
    const kept: Kept = {
      settings: $state.snapshot(this.settings),
      speed: this.speed,
      own: own && {
        name: own.name,
        classes: own.classes,
        isStretched: own.isStretched,
        points: Array.from(own.labels, (label, i) => [
          own.places[2 * i] ?? 0,
          own.places[2 * i + 1] ?? 0,
          label,
        ]),
      },
    };
    return JSON.stringify(kept);
  }
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keepSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(this.#text()), 300);
  }
}

/** A state of which the message left out layers: they are those of the state before. */
function wholeFrame(news: FrameNews, before: Frame | null): Frame {
  const { weights, pictures } = news;
  return {
    ...news,
    weights: weights.map((layer, i) => layer ?? before?.weights[i] ?? { weights: [], biases: [] }),
    pictures: {
      ...pictures,
      units: pictures.units.map((layer, i) => layer ?? before?.pictures.units[i] ?? []),
    },
  };
}

/** What was kept, as far as it can be read; the worker reads the settings. */
function readKept(text: string | null): { settings: unknown; speed: unknown; own: OwnPoints | null } {
  const nothing = { settings: null, speed: null, own: null };
  if (text === null) return nothing;
  try {
    const { settings, speed, own } = JSON.parse(text) as Kept;
    return {
      settings,
      speed,
      own: own && {
        name: String(own.name),
        classes: [String(own.classes?.[0] ?? 0), String(own.classes?.[1] ?? 1)],
        isStretched: own.isStretched === true,
        places: Float64Array.from(own.points.flatMap(([x, y]) => [Number(x), Number(y)])),
        labels: Uint8Array.from(own.points, ([, , label]) => Number(label)),
      },
    };
  } catch {
    return nothing;
  }
}
