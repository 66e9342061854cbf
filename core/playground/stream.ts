import type { Engine } from '../tensor/engine.ts';
import { boardDocument } from './board-document.ts';
import { choicesOf } from './choices.ts';
import type { CurvePoint, FrameNews, PlaygroundMessage, PlaygroundOrder, Speed } from './messages.ts';
import { featurePictures, PlanePainter } from './picture.ts';
import { PointsError } from './points-error.ts';
import { areOffScale, usedPlaces, type OwnPoints } from './points.ts';
import { readPoints } from './read-points.ts';
import { needsRestart, readSettings, type PlaygroundSettings } from './settings.ts';
import { Trainer } from './trainer.ts';

/** Between two pictures, in ms: 60 a second. */
const FRAME_MS = 16;
/** Time for updates between two pictures; the rest is for drawing them. */
const SLICE_MS = 11;
/** More hidden units than these are told of by turns while they train, one layer a message. */
const UNITS_AT_ONCE = 12;
const UPDATES_A_SECOND: Readonly<Record<'slow' | 'updates', number>> = { slow: 4, updates: 60 };

/** The clock and the queue of the worker. */
export interface Turns {
  /** In milliseconds, never backwards. */
  readonly now: () => number;
  /** Calls after the orders that are waiting, and not before so many milliseconds. */
  readonly later: (work: () => void, ms: number) => void;
}

/**
 * Whether the curves have a point here: after each of the first updates, then at the end of epochs, ever fewer of them, so
 * that a night of training has some thousand points.
 */
export function isRecorded(updates: number, epochs: number, epochEnded: boolean): boolean {
  if (updates <= 100) return true;
  if (!epochEnded) return false;
  return epochs % 10 ** Math.max(0, Math.floor(Math.log10(epochs)) - 2) === 0;
}

/**
 * The Playground in its worker: carries out the orders of the page, trains in short turns, and tells of all points of the
 * curves, numbered, and of the newest picture once the one before was shown.
 */
export class PlaygroundStream {
  readonly #engine: Engine;
  readonly #send: (message: PlaygroundMessage) => void;
  readonly #turns: Turns;
  #trainer: Trainer | null = null;
  #painter: PlanePainter | null = null;
  #own: OwnPoints | null = null;
  #run = 0;
  #running = false;
  #waiting = false;
  #speed: Speed = 'epochs';
  /** Updates that are due and not made yet. */
  #owed = 0;
  #last = 0;
  #points: CurvePoint[] = [];
  #sent = 0;
  #seen = true;
  /** Whether there is something that was not shown. */
  #changed = false;
  /** The layer whose turn it is. */
  #turn = 0;

  constructor(engine: Engine, send: (message: PlaygroundMessage) => void, turns: Turns) {
    this.#engine = engine;
    this.#send = send;
    this.#turns = turns;
    send({ type: 'ready', choices: choicesOf() });
  }

  order(order: PlaygroundOrder): void {
    try {
      this.#carryOut(order);
    } catch (error) {
      this.#running = false;
      this.#send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  #carryOut(order: PlaygroundOrder): void {
    const trainer = this.#trainer;
    switch (order.type) {
      case 'begin':
        this.#own = order.own;
        return this.#begin(readSettings(order.settings));
      case 'reset':
        return trainer ? this.#begin(trainer.settings) : undefined;
      case 'change':
        if (!trainer || needsRestart(trainer.settings, order.settings)) return this.#begin(order.settings);
        trainer.change(order.settings);
        return this.#touched();
      case 'run':
        this.#running = true;
        this.#owed = 1;
        this.#last = this.#turns.now();
        return this.#wait(0);
      case 'pause':
        this.#running = false;
        return this.#touched();
      case 'step':
        if (trainer && !this.#running) this.#makeStep(trainer, order.to);
        return this.#touched();
      case 'speed':
        this.#speed = order.speed;
        this.#owed = 0;
        return undefined;
      case 'hold':
        trainer?.hold(order.place, order.value);
        return this.#touched();
      case 'release':
        return trainer?.release();
      case 'seen':
        this.#seen = true;
        return this.#changed ? this.#tell() : undefined;
      case 'board':
        return trainer ? this.#send({ type: 'document', text: boardDocument(trainer, order) }) : undefined;
      case 'stretch':
        if (!this.#own) return undefined;
        this.#own = { ...this.#own, isStretched: order.on };
        return this.#send({ type: 'read', own: this.#own });
      case 'read':
        return this.#read(order.name, order.text);
    }
  }

  #begin(settings: PlaygroundSettings): void {
    this.#trainer?.dispose();
    // Points of a file that is no longer there are those of the first set.
    const usable = settings.data === 'own' && !this.#own ? { ...settings, data: 'circle' } : settings;
    const trainer = new Trainer(this.#engine, usable, this.#own);
    this.#trainer = trainer;
    this.#painter = new PlanePainter(trainer);
    this.#run += 1;
    this.#points = [];
    this.#sent = 0;
    this.#seen = true;
    this.#send({
      type: 'began',
      run: this.#run,
      settings: usable,
      points: trainer.points,
      features: featurePictures(trainer),
      own: this.#own && {
        name: this.#own.name,
        classes: this.#own.classes,
        isStretched: this.#own.isStretched,
      },
      offScale: usable.data === 'own' && this.#own !== null && areOffScale(usedPlaces(this.#own)),
    });
    this.#record(trainer);
    this.#touched();
  }

  #read(name: string, text: string): void {
    try {
      const own = { name, isStretched: false, ...readPoints(text) };
      this.#own = own;
      this.#send({ type: 'read', own });
    } catch (error) {
      if (!(error instanceof PointsError)) throw error;
      const MOST_SHOWN = 5;
      this.#send({
        type: 'unread',
        name,
        issues: error.texts.slice(0, MOST_SHOWN),
        more: Math.max(0, error.texts.length - MOST_SHOWN),
      });
    }
  }

  #wait(ms: number): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#turns.later(() => {
      this.#waiting = false;
      if (!this.#running) return;
      const start = this.#turns.now();
      try {
        this.#train();
      } catch (error) {
        this.#running = false;
        this.#send({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
      const worked = this.#turns.now() - start;
      if (this.#running) this.#wait(this.#speed === 'full' ? 0 : Math.max(0, FRAME_MS - worked));
    }, ms);
  }

  #train(): void {
    const trainer = this.#trainer;
    if (!trainer) return;
    const start = this.#turns.now();
    this.#owe(trainer, start);
    const until = start + SLICE_MS;
    while (this.#owed >= 1 && this.#running && this.#turns.now() < until) {
      this.#update(trainer);
      this.#owed -= 1;
    }
    this.#touched();
  }

  /** How many updates are due now. */
  #owe({ points, settings }: Trainer, now: number): void {
    const passed = Math.min(250, now - this.#last);
    this.#last = now;
    if (this.#speed === 'full') this.#owed = Infinity;
    else if (this.#speed === 'epochs') this.#owed = Math.ceil(points.learnt / settings.batch);
    else {
      const due = this.#owed + (passed * UPDATES_A_SECOND[this.#speed]) / 1000;
      this.#owed = Math.min(due, UPDATES_A_SECOND[this.#speed] / 4);
    }
  }

  #makeStep(trainer: Trainer, to: 'update' | 'epoch'): void {
    while (!this.#update(trainer) && to === 'epoch' && this.#finite(trainer.network.loss));
  }

  /** One update; true at the end of an epoch. */
  #update(trainer: Trainer): boolean {
    const { loss, epochEnded } = trainer.step();
    if (!this.#finite(loss)) {
      this.#running = false;
      this.#send({ type: 'diverged', run: this.#run, updates: trainer.updates });
      return true;
    }
    if (isRecorded(trainer.updates, Math.round(trainer.epochs), epochEnded)) this.#record(trainer);
    return epochEnded;
  }
  #finite(loss: number): boolean {
    return Number.isFinite(loss);
  }

  #record(trainer: Trainer): void {
    const { train, test } = trainer.scores;
    this.#points.push({ x: trainer.epochs, train, test });
  }

  /** Something changed: it is told at once, or as soon as the last picture was shown. */
  #touched(): void {
    this.#changed = true;
    if (this.#seen) this.#tell();
  }

  #tell(): void {
    const [trainer, painter] = [this.#trainer, this.#painter];
    if (!trainer || !painter) return;
    const points = this.#points;
    const isTold = this.#layersToTell(trainer);
    const frame: FrameNews = {
      updates: trainer.updates,
      epochs: trainer.epochs,
      next: trainer.next.length,
      scores: trainer.scores,
      weights: trainer.widths.map((_, layer) => (isTold(layer) ? trainer.weightsInto(layer) : null)),
      pictures: painter.paint(isTold),
    };
    this.#send({ type: 'news', run: this.#run, first: this.#sent, points, frame });
    this.#sent += points.length;
    this.#points = [];
    this.#seen = false;
    this.#changed = false;
  }

  /** All layers, or while a large network trains the one whose turn it is, and the output. */
  #layersToTell({ settings: { hidden } }: Trainer): (layer: number) => boolean {
    const units = hidden.reduce((sum, one) => sum + one, 0);
    if (!this.#running || this.#sent === 0 || units <= UNITS_AT_ONCE) return () => true;
    this.#turn = (this.#turn + 1) % hidden.length;
    return (layer) => layer === this.#turn || layer === hidden.length;
  }
}
