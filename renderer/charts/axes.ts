/** The area between the axes of a chart, by its edges, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
/** A mark on an axis: its place in pixels and its label. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}
