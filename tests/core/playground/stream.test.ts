import { describe, expect, test } from 'vitest';
import type { CurvePoint, PlaygroundMessage } from '../../../core/playground/messages.ts';
import { defaultSettings } from '../../../core/playground/settings.ts';
import { isRecorded, PlaygroundStream } from '../../../core/playground/stream.ts';
import { Engine } from '../../../core/tensor/engine.ts';
import { kernelBytes } from '../../oracles/engine.ts';

/** A worker whose clock is turned by hand: `turn` lets the waiting work run, after so many milliseconds. */
function worker(settings: Partial<typeof defaultSettings> = {}) {
  const messages: PlaygroundMessage[] = [];
  let now = 0;
  let next: (() => void) | null = null;
  const stream = new PlaygroundStream(Engine.create(kernelBytes.plain), (message) => messages.push(message), {
    now: () => (now += 0.05),
    later: (work) => (next = work),
  });
  stream.order({ type: 'begin', settings: { ...defaultSettings, ...settings }, own: null });
  const turn = (ms = 16): void => {
    now += ms;
    const work = next;
    next = null;
    work?.();
  };
  const news = () => messages.flatMap((one) => (one.type === 'news' ? [one] : []));
  return { stream, messages, turn, news, last: () => news().at(-1) };
}

describe('the worker of the Playground', () => {
  test('sends no picture before the last one was shown, and loses no point of the curves', () => {
    const { stream, turn, news, last } = worker();
    stream.order({ type: 'run' });
    for (let i = 0; i < 20; i += 1) turn();
    expect(news()).toHaveLength(1);
    const seen: CurvePoint[] = [...(last()?.points ?? [])];
    for (let i = 0; i < 10; i += 1) {
      stream.order({ type: 'seen' });
      const one = last();
      expect(one?.first).toBe(seen.length);
      seen.push(...(one?.points ?? []));
      turn();
    }
    const rising = seen.map(({ x }) => x);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
  });

  test('of a large network each message has one layer and the output in turn while it trains, and all once it rests', () => {
    const hidden = [8, 8, 8, 8];
    const { stream, turn, last } = worker({ hidden });
    const told = (): string => {
      const frame = last()?.frame;
      return [...(frame?.weights ?? []), ...(frame?.pictures.units ?? [])]
        .map((layer) => (layer === null ? '-' : 'x'))
        .join('');
    };
    expect(told()).toBe('xxxxxxxxx');
    stream.order({ type: 'run' });
    const seen: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      stream.order({ type: 'seen' });
      turn();
      seen.push(told());
    }
    expect(seen).toEqual(['-x--x-x--', '--x-x--x-', '---xx---x', 'x---xx---', '-x--x-x--']);
    stream.order({ type: 'pause' });
    stream.order({ type: 'seen' });
    expect(told()).toBe('xxxxxxxxx');
    const pictures = last()?.frame.pictures.units ?? [];
    expect(pictures.map((units) => units?.length)).toEqual(hidden);
  });

  test('a training that is paused makes one update, and the rest of an epoch', () => {
    const { stream, last } = worker();
    const step = (to: 'update' | 'epoch'): void => {
      stream.order({ type: 'seen' });
      stream.order({ type: 'step', to });
      stream.order({ type: 'seen' });
    };
    step('update');
    expect(last()?.frame.updates).toBe(1);
    step('epoch');
    expect(last()?.frame).toMatchObject({ updates: 15, epochs: 1 });
  });

  test('slow is 4 updates a second', () => {
    const { stream, turn, last } = worker();
    stream.order({ type: 'speed', speed: 'slow' });
    stream.order({ type: 'run' });
    for (let i = 0; i < 125; i += 1) {
      turn();
      stream.order({ type: 'seen' });
    }
    // 2 seconds, and the first update at once.
    expect(last()?.frame.updates).toBeGreaterThanOrEqual(7);
    expect(last()?.frame.updates).toBeLessThanOrEqual(10);
  });

  test('a rate that is too large is named as such', () => {
    const { stream, turn, messages } = worker({ hyper: { eta: 10 }, activation: 'relu', loss: 'hinge' });
    stream.order({
      type: 'change',
      settings: { ...defaultSettings, activation: 'identity', loss: 'squared-hinge', hyper: { eta: 10 } },
    });
    stream.order({ type: 'speed', speed: 'full' });
    stream.order({ type: 'run' });
    for (let i = 0; i < 20; i += 1) turn();
    expect(messages.some(({ type }) => type === 'diverged')).toBe(true);
    expect(messages.some(({ type }) => type === 'failed')).toBe(false);
  });

  test('curves have every update at first, and later ever fewer epochs', () => {
    expect(isRecorded(3, 0, false)).toBe(true);
    expect(isRecorded(500, 40, false)).toBe(false);
    expect([40, 999, 1001, 1010, 100_100, 100_000].map((epochs) => isRecorded(5000, epochs, true))).toEqual([
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
  });
});
