import type { AttentionIds, IdMatrix } from '../../layers/attention-lines.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Grid, GridsPicture } from '../grids.ts';

/** What the picture of attention is made of: step ids in rows. */
export interface DrawnAttention {
  readonly input: IdMatrix | undefined;
  /** Queries, keys and values, with the weights they come from. */
  readonly parts: readonly {
    readonly letter: string;
    readonly rows: IdMatrix;
    readonly weights: IdMatrix | undefined;
  }[];
  readonly heads: readonly AttentionIds[];
  /** The heads side by side. */
  readonly mixed: IdMatrix;
  readonly outputWeights: IdMatrix | undefined;
  readonly output: IdMatrix;
  /** Ids of all steps: gradients that no way leads to are not drawn. */
  readonly known: ReadonlySet<string>;
}

/** Bands from what is given through scores and weights to the output, and back again. */
export function attentionPicture({
  input,
  parts,
  heads,
  mixed,
  outputWeights,
  output,
  known,
}: DrawnAttention): GridsPicture {
  const grid = (id: string, tex: string, phase: Grid['phase'], rows: Grid['rows'], title = ''): Grid[] =>
    rows.some((row) => row.some((one) => one !== null)) ? [{ id, title, tex, phase, rows }] : [];
  const back = (
    id: string,
    tex: string,
    rows: IdMatrix | undefined,
    title = '',
    phase: Grid['phase'] = 'backward',
  ): Grid[] =>
    grid(
      `d${id}`,
      `\\frac{\\partial L}{\\partial ${tex}}`,
      phase,
      (rows ?? []).map((row) =>
        row.map((one) => (known.has(gradientId('L', one)) ? gradientId('L', one) : null)),
      ),
      title,
    );
  const projected = parts.some(({ weights }) => weights !== undefined);
  const threePhase = projected ? 'forward' : 'given';
  const ofHeads = (draw: (head: AttentionIds, title: string, key: string) => Grid[]): Grid[] =>
    heads.flatMap((head, h) => draw(head, heads.length === 1 ? '' : `Head ${h + 1}`, String(h + 1)));
  const letterOut = output === mixed ? 'O' : 'Y';
  const bands = [
    {
      title: 'Given',
      grids: [
        ...(input ? grid('X', 'X', 'given', input) : []),
        ...parts.flatMap(({ letter, rows, weights }) =>
          weights
            ? grid(`W-${letter}`, `W_${letter}`, 'given', weights)
            : grid(letter, letter, 'given', rows),
        ),
        ...(outputWeights ? grid('W-O', 'W_O', 'given', outputWeights) : []),
      ],
    },
    {
      title: 'Queries, keys and values',
      grids: projected ? parts.flatMap(({ letter, rows }) => grid(letter, letter, threePhase, rows)) : [],
    },
    {
      title: 'Scores',
      grids: ofHeads(({ products, scores }, title, key) => [
        ...grid(`S${key}`, 'QK^{\\mathsf T}', 'forward', products, title),
        ...(scores === products
          ? []
          : grid(`Z${key}`, '\\frac{QK^{\\mathsf T}}{\\sqrt d}', 'forward', scores, title)),
      ]),
    },
    {
      title: 'Weights',
      grids: ofHeads(({ exponentials, totals, weights }, title, key) => [
        ...grid(`E${key}`, 'e^Z', 'forward', exponentials, title),
        ...grid(
          `T${key}`,
          '\\Sigma',
          'forward',
          totals.map((id) => [id]),
          title,
        ),
        ...grid(`A${key}`, 'A', 'forward', weights, title),
      ]),
    },
    {
      title: 'Output',
      grids: [
        ...(output === mixed ? [] : grid('O', 'O', 'forward', mixed)),
        ...grid('out', letterOut, 'forward', output),
      ],
    },
    {
      title: 'Gradients that come back',
      grids: [
        ...back('out', letterOut, output, '', 'given'),
        ...(output === mixed ? [] : back('O', 'O', mixed)),
        ...back('W-O', 'W_O', outputWeights),
      ],
    },
    {
      title: 'Through the weights',
      grids: ofHeads(({ products, scores, weights }, title, key) => [
        ...back(`A${key}`, 'A', weights, title),
        ...back(`Z${key}`, scores === products ? 'S' : 'Z', scores, title),
      ]),
    },
    {
      title: 'Gradients of queries, keys and values',
      grids: parts.flatMap(({ letter, rows }) => back(letter, letter, rows)),
    },
    {
      title: 'Gradients of weights and input',
      grids: [
        ...parts.flatMap(({ letter, weights }) => back(`W-${letter}`, `W_${letter}`, weights)),
        ...back('X', 'X', input),
      ],
    },
  ];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}
