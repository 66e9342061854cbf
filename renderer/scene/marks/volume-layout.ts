/**
 * The shape of a map or vector, and its shape under another convention where that differs: [height, width,
 * channels], [length, channels] or [n].
 */
export interface Volume {
  readonly sides: readonly number[];
  readonly other: readonly number[] | null;
}
/**
 * A box in oblique projection: its face is `thick` (channels) by `high`; its depth (the map's width) is drawn
 * `back` to the right and up. `x` is its left edge.
 */
export interface VolumeBox {
  readonly x: number;
  readonly thick: number;
  readonly high: number;
  readonly back: number;
}
export interface VolumeStrip {
  readonly boxes: readonly {
    readonly ours: VolumeBox;
    readonly other: VolumeBox | null;
    readonly from: number;
    readonly until: number;
  }[];
  /** The baseline of all faces. */
  readonly base: number;
  readonly width: number;
  readonly height: number;
  /** Pixels per cell of height. */
  readonly scale: number;
}

/** Drawn depth of one cell of width, as a share of one cell of height. */
const BACK = 0.3;
/** The least drawn size: a vector is only one cell high. */
const LEAST = 2.5;
const GAP = 7;
const MOST_THICK = 5;
const LEAST_THICK = 0.7;

/**
 * Height, width and channels. A vector is one cell high and wide; a sequence is drawn along its length; of a
 * map with depth one slice is drawn.
 */
export function dimensions(sides: readonly number[]): {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
} {
  const channels = sides.at(-1) ?? 1;
  if (sides.length <= 1) return { height: 1, width: 1, channels };
  if (sides.length === 2) return { height: sides[0] ?? 1, width: 1, channels };
  const [height = 1, width = 1] = sides.slice(-3);
  return { height, width, channels };
}

/** Channels on a log scale: each doubling makes a box thicker by the same amount. */
const doublings = (channels: number): number => 1 + Math.log2(Math.max(1, channels));

/**
 * The volumes of a network from left to right on one baseline, in pixels: height and width on one linear
 * scale, channels on a log scale, both as large as `width` and `height` allow. A volume's shape under another
 * convention is drawn to the right of ours.
 */
export function volumeStrip(volumes: readonly Volume[], width: number, height: number): VolumeStrip {
  const shapes = volumes.map(({ sides, other }) => [sides, ...(other ? [other] : [])].map(dimensions));
  const all = shapes.flat();
  const highest = Math.max(1, ...all.map((one) => one.height + BACK * one.width));
  const backs = all.reduce((sum, one) => sum + BACK * one.width, 0);
  const thickness = all.reduce((sum, one) => sum + doublings(one.channels), 0);
  // A long network has smaller gaps between its boxes.
  const gap = Math.min(GAP, (0.25 * width) / Math.max(1, all.length));
  const room = Math.max(0, width - gap * Math.max(0, all.length - 1));
  // Starts with the full height; lower where even the thinnest boxes would not fit side by side.
  const scale = Math.max(
    0,
    Math.min((height - 2) / highest, (room - LEAST_THICK * thickness) / Math.max(1, backs)),
  );
  const thick = Math.min(MOST_THICK, Math.max(LEAST_THICK, (room - scale * backs) / Math.max(1, thickness)));
  const taken = gap * Math.max(0, all.length - 1) + scale * backs + thick * thickness;
  let x = Math.max(0, (width - taken) / 2);
  const place = ({ height: cells, width: across, channels }: ReturnType<typeof dimensions>): VolumeBox => {
    const box = {
      x,
      thick: thick * doublings(channels),
      high: Math.max(LEAST, scale * cells),
      back: Math.max(LEAST / 2, scale * BACK * across),
    };
    x += box.thick + scale * BACK * across + gap;
    return box;
  };
  const boxes = shapes.map(([ours, other]) => {
    const from = x - gap / 2;
    const [mine, theirs] = [place(ours as ReturnType<typeof dimensions>), other ? place(other) : null];
    return { ours: mine, other: theirs, from, until: x - gap / 2 };
  });
  return { boxes, base: height - 1, width, height, scale };
}

/** More boxes than this are too small to distinguish. */
const MOST_BOXES = 32;

/**
 * The rows whose volumes are drawn. In a long network only the output of each block; where those are too
 * many, only rows whose volume differs from that of the row drawn before. Volumes are equal where `shape` is
 * equal.
 */
export function drawnRows(
  rows: readonly { readonly row: number; readonly shape: string; readonly group: string | null }[],
): readonly number[] {
  if (rows.length <= MOST_BOXES) return rows.map(({ row }) => row);
  const outputs = rows.filter(({ group }, i) => group === null || rows[i + 1]?.group !== group);
  if (outputs.length <= MOST_BOXES) return outputs.map(({ row }) => row);
  const changes = outputs.filter(({ shape }, i) => shape !== outputs[i - 1]?.shape);
  const every = Math.ceil(changes.length / MOST_BOXES);
  return changes.filter((_, i) => i % every === 0).map(({ row }) => row);
}

/** Its three visible faces as paths: front, top, side. */
export function faces(
  { x, thick, high, back }: VolumeBox,
  base: number,
): { readonly face: string; readonly top: string; readonly side: string } {
  return {
    face: `M${x} ${base}h${thick}v${-high}h${-thick}z`,
    top: `M${x} ${base - high}l${back} ${-back}h${thick}l${-back} ${back}z`,
    side: `M${x + thick} ${base}l${back} ${-back}v${-high}l${-back} ${back}z`,
  };
}
