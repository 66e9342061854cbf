import { fillEach, say } from '../../language/text.ts';
import type { AttentionIds, IdMatrix } from '../../layers/attention-lines.ts';
import { gradientId } from '../../solution/backpropagate.ts';
import type { Grid, GridsPicture } from '../grids.ts';
import type { AttentionLines } from './lines.ts';

type Band = GridsPicture['bands'][number];

/** The bands: given, scores, weights and output, then the gradients in the order of the backward pass. */
export function pictureOf(worked: AttentionLines, stepIds: ReadonlySet<string>): GridsPicture {
  const bands = [...forwardBands(worked), ...backwardBands(worked, stepIds)];
  return { bands: bands.filter(({ grids }) => grids.length > 0) };
}

const HEAD = say('Head {{n}}', 'हेड {{n}}', 'হেড {{n}}');

/** One grid; none where it has no cells. */
const grid = (
  id: string,
  tex: string,
  phase: Grid['phase'],
  rows: Grid['rows'],
  title: Grid['title'] = '',
): Grid[] => (rows.some((row) => row.some((one) => one !== null)) ? [{ id, title, tex, phase, rows }] : []);

function gridsOfHeads(
  heads: readonly AttentionIds[],
  draw: (head: AttentionIds, title: Grid['title'], key: string) => Grid[],
): Grid[] {
  return heads.flatMap((head, h) =>
    draw(head, heads.length === 1 ? '' : fillEach(HEAD, { n: h + 1 }), String(h + 1)),
  );
}

const outputLetter = ({ output, concatenated }: AttentionLines): string =>
  output === concatenated ? 'O' : 'Y';

function forwardBands(worked: AttentionLines): Band[] {
  const { input, parts, heads, concatenated, outputWeights, output } = worked;
  const projected = parts.some(({ weights }) => weights !== undefined);
  return [
    {
      title: say('Given', 'दिया हुआ', 'দেওয়া'),
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
      title: say('Queries, keys and values', 'क्वेरी, की और वैल्यू', 'কোয়েরি, কি ও ভ্যালু'),
      grids: projected ? parts.flatMap(({ letter, rows }) => grid(letter, letter, 'forward', rows)) : [],
    },
    {
      title: say('Scores', 'स्कोर', 'স্কোর'),
      grids: gridsOfHeads(heads, ({ products, scores }, title, key) => [
        ...grid(`S${key}`, 'QK^{\\mathsf T}', 'forward', products, title),
        ...(scores === products
          ? []
          : grid(`Z${key}`, '\\frac{QK^{\\mathsf T}}{\\sqrt d}', 'forward', scores, title)),
      ]),
    },
    {
      title: say('Weights', 'भार', 'ওয়েট'),
      grids: gridsOfHeads(heads, ({ exponentials, totals, weights }, title, key) => [
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
      title: say('Output', 'आउटपुट', 'আউটপুট'),
      grids: [
        ...(output === concatenated ? [] : grid('O', 'O', 'forward', concatenated)),
        ...grid('out', outputLetter(worked), 'forward', output),
      ],
    },
  ];
}

/** A gradient that is not a step, because no path leads from its quantity to the output, is left out. */
function backwardBands(worked: AttentionLines, stepIds: ReadonlySet<string>): Band[] {
  const { input, parts, heads, concatenated, outputWeights, output } = worked;
  const gradients = (
    id: string,
    tex: string,
    rows: IdMatrix | undefined,
    title: Grid['title'] = '',
    phase: Grid['phase'] = 'backward',
  ): Grid[] =>
    grid(
      `d${id}`,
      `\\frac{\\partial L}{\\partial ${tex}}`,
      phase,
      (rows ?? []).map((row) =>
        row.map((one) => (stepIds.has(gradientId('L', one)) ? gradientId('L', one) : null)),
      ),
      title,
    );
  return [
    {
      title: say('Gradients that come back', 'लौटने वाले ग्रेडिएंट', 'ফেরত আসা গ্রেডিয়েন্ট'),
      grids: [
        ...gradients('out', outputLetter(worked), output, '', 'given'),
        ...(output === concatenated ? [] : gradients('O', 'O', concatenated)),
        ...gradients('W-O', 'W_O', outputWeights),
      ],
    },
    {
      title: say('Through the weights', 'भारों से होकर', 'ওয়েটের মধ্য দিয়ে'),
      grids: gridsOfHeads(heads, ({ products, scores, weights }, title, key) => [
        ...gradients(`A${key}`, 'A', weights, title),
        ...gradients(`Z${key}`, scores === products ? 'S' : 'Z', scores, title),
      ]),
    },
    {
      title: say(
        'Gradients of queries, keys and values',
        'क्वेरी, की और वैल्यू के ग्रेडिएंट',
        'কোয়েরি, কি ও ভ্যালুর গ্রেডিয়েন্ট',
      ),
      grids: parts.flatMap(({ letter, rows }) => gradients(letter, letter, rows)),
    },
    {
      title: say('Gradients of weights and input', 'भारों और इनपुट के ग्रेडिएंट', 'ওয়েট ও ইনপুটের গ্রেডিয়েন্ট'),
      grids: [
        ...parts.flatMap(({ letter, weights }) => gradients(`W-${letter}`, `W_${letter}`, weights)),
        ...gradients('X', 'X', input),
      ],
    },
  ];
}
