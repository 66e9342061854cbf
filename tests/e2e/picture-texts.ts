/** A fault in the placement of the texts of a picture. */
export interface TextFault {
  /**
   * overlap: one text covers another · cut: the edge of its pane cuts a text · small: too small to read ·
   * chapter: a chapter name outside its track or over another one
   */
  readonly kind: 'overlap' | 'cut' | 'small' | 'chapter';
  readonly text: string;
  /** The time at which it was found first, in beats. */
  readonly at: number;
}

/**
 * Moves the position slider to each of the times and measures every text of the picture there. It runs in the
 * page: it must not refer to anything outside itself.
 */
export async function measurePicture({
  times,
  pane,
  least,
}: {
  readonly times: readonly number[];
  /** The selector of the pane. */
  readonly pane: string;
  /** The smallest size of readable letters, in CSS pixels. */
  readonly least: number;
}): Promise<readonly TextFault[]> {
  interface Area {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  interface Ink extends Area {
    readonly text: string;
    readonly unit: Node;
    readonly sticky: boolean;
    readonly travels: boolean;
  }
  interface Held {
    /** The elements that can cut it. */
    readonly frames: readonly Element[];
    readonly sticky: boolean;
    readonly size: number;
  }
  /** The share of a line's height above and below its letters. */
  const AIR = 0.2;
  /** Pixels: hinting and rounding. */
  const SLACK = 1.5;
  const found = document.querySelector(pane);
  if (!found) throw new Error(`no ${pane}`);
  const root = found;
  const slider = document.querySelector<HTMLInputElement>('.transport input[type=range]');
  const faults = new Map<string, TextFault>();
  const report = (kind: TextFault['kind'], text: string, at: number): void => {
    const key = `${kind} ${text}`;
    if (!faults.has(key)) faults.set(key, { kind, text, at });
  };
  const known = new WeakMap<Element, Held>();
  const heldOf = (element: Element): Held => {
    const before = known.get(element);
    if (before) return before;
    const frames: Element[] = [];
    let sticky = false;
    for (let at: Element | null = element; at; at = at === root ? null : at.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if (overflowX !== 'visible' || overflowY !== 'visible') frames.push(at);
      sticky ||= position === 'sticky';
    }
    const held = { frames, sticky, size: parseFloat(getComputedStyle(element).fontSize) };
    known.set(element, held);
    return held;
  };
  const scrolls = (way: string, whole: number, seen: number): boolean =>
    (way === 'auto' || way === 'scroll') && whole > seen + 1;
  const framesNow = new Map<Element, Area & { readonly across: boolean; readonly down: boolean }>();
  const frameOf = (element: Element) => {
    const before = framesNow.get(element);
    if (before) return before;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const { overflowX, overflowY } = getComputedStyle(element);
    const frame = {
      ...{ left, right, top, bottom },
      across: scrolls(overflowX, element.scrollWidth, element.clientWidth),
      down: scrolls(overflowY, element.scrollHeight, element.clientHeight),
    };
    framesNow.set(element, frame);
    return frame;
  };
  /** The part of a text that is visible; null where none is. Reports a text that is cut. */
  const visible = (area: Area, frames: readonly Element[], text: string, at: number): Area | null => {
    let { left, right, top, bottom } = area;
    for (const frame of frames.map(frameOf)) {
      if (right <= frame.left || left >= frame.right || bottom <= frame.top || top >= frame.bottom)
        return null;
      const cutAcross = Math.max(frame.left - left, right - frame.right) > SLACK && !frame.across;
      const cutDown = Math.max(frame.top - top, bottom - frame.bottom) > SLACK && !frame.down;
      if (cutAcross || cutDown) report('cut', text, at);
      [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
      [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
    }
    return { left, right, top, bottom };
  };
  /** The boxes of a text: that of a drawn one, those of the parts of a formula, those of the lines of others. */
  const boxesOf = (unit: Node, whole: Element | null): readonly DOMRect[] => {
    if (whole?.tagName === 'text') return [whole.getBoundingClientRect()];
    if (whole)
      return [...whole.querySelectorAll(':scope > .base')].map((part) => part.getBoundingClientRect());
    const range = document.createRange();
    range.selectNodeContents(unit);
    return [...range.getClientRects()];
  };
  const inksAt = (at: number): readonly Ink[] => {
    framesNow.clear();
    const inks: Ink[] = [];
    const done = new Set<Node>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.trim()) continue;
      if (parent.closest('.katex-mathml, .visually-hidden, option, title, style')) continue;
      const whole = parent.closest('svg text, .katex-html');
      const unit: Node = whole ?? node;
      if (done.has(unit)) continue;
      done.add(unit);
      const element = whole ?? parent;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const { frames, sticky, size } = heldOf(element);
      const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      for (const { left, right, top, bottom } of boxesOf(unit, whole)) {
        if (right - left < 1 || bottom - top < 1) continue;
        const air = (bottom - top) * AIR;
        const area = visible({ left, right, top: top + air, bottom: bottom - air }, frames, text, at);
        const travels = element.closest('.traveller') !== null;
        if (area) inks.push({ ...area, text, unit, sticky, travels });
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const letters = whole?.tagName === 'text' ? parseFloat(getComputedStyle(element).fontSize) : size;
        if (area && letters * scale < least)
          report('small', `${(letters * scale).toFixed(1)} px: ${text}`, at);
      }
    }
    return inks;
  };
  const overlaps = (inks: readonly Ink[], at: number): void => {
    const byLeft = [...inks].sort((a, b) => a.left - b.left);
    byLeft.forEach((one, i) => {
      for (const other of byLeft.slice(i + 1)) {
        if (other.left > one.right - SLACK) break;
        // A head that stays in view covers the rows that scroll below it.
        if (one.sticky !== other.sticky || one.unit === other.unit) continue;
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        const across = Math.min(one.right, other.right) - other.left;
        if (down > SLACK && across > SLACK) report('overlap', `${one.text} / ${other.text}`, at);
      }
    });
  };
  const drawn = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  for (const [i, time] of times.entries()) {
    if (slider) {
      slider.value = String(time);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
    }
    // The size of the pane is known after a frame; a new time is in the document at once.
    if (i === 0) await drawn().then(drawn).then(drawn);
    else await Promise.resolve().then(() => undefined);
    // Between two steps numbers travel over the picture; they do not cover one another.
    overlaps(
      inksAt(time).filter(({ travels }) => travels || Number.isInteger(time)),
      time,
    );
  }
  const track = document.querySelector('.transport .chapters')?.getBoundingClientRect();
  const names = [...document.querySelectorAll('.transport .chapter .name')].map((name) => ({
    text: name.textContent ?? '',
    box: name.getBoundingClientRect(),
  }));
  names.forEach(({ text, box }, i) => {
    if (track && (box.left < track.left - 1 || box.right > track.right + 1))
      report('chapter', `${text} outside`, 0);
    for (const other of names.slice(i + 1))
      if (box.left < other.box.right - 1 && other.box.left < box.right - 1)
        report('chapter', `${text} / ${other.text}`, 0);
  });
  return [...faults.values()];
}
