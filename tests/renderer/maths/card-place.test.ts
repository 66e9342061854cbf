import { expect, test } from 'vitest';
import { cardPlace } from '../../../renderer/maths/card-place.ts';

const room = { left: 0, top: 50, right: 1000, bottom: 600 };
const card = { width: 300, height: 200 };
const line = (top: number, bottom: number) => ({ left: 600, top, right: 1000, bottom });
const symbol = (top: number) => ({ left: 640, top, right: 660, bottom: top + 20 });

test('the card is below its line where there is room', () => {
  // Centred under the symbol: 650 − 150.
  expect(cardPlace(symbol(100), line(90, 140), room, card)).toEqual({ left: 500, top: 146 });
});

test('near the lower edge it is above the line', () => {
  expect(cardPlace(symbol(500), line(490, 540), room, card)).toEqual({ left: 500, top: 284 });
});

test('of a line as high as the room it is beside the line, not over it', () => {
  const { left } = cardPlace(symbol(300), line(60, 590), room, card);
  expect(left + card.width).toBeLessThan(600);
});

test('it never leaves the room', () => {
  const wide = { left: 0, top: 60, right: 1000, bottom: 590 };
  for (const top of [60, 200, 330, 560]) {
    const place = cardPlace({ ...symbol(top), left: 980, right: 990 }, wide, room, card);
    expect(place.left + card.width).toBeLessThanOrEqual(1000);
    expect(place.top).toBeGreaterThanOrEqual(50);
  }
});
