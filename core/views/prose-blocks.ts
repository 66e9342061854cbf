/**
 * The text of a prompt as blocks: paragraphs, display mathematics, lists, tables, code and pictures. The text is
 * not trusted: it becomes data, never markup, and a picture is one embedded in the text.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'maths'; readonly tex: string }
  | { readonly type: 'code'; readonly text: string };
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'display'; readonly tex: string }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'picture'; readonly alt: string; readonly source: string };

const FENCE = /^```[^\n`]*\n([^]*?)\n?```[ \t]*$/m;
const DISPLAY = /\$\$([^]+?)\$\$/;
/** Drawn as an image, in which an SVG runs no script and loads nothing. */
const PICTURE =
  /!\[([^\]\n]*)\]\((data:image\/(?:png|svg\+xml)(?:;charset=[\w-]+)?;base64,[A-Za-z0-9+/=]+)\)/;

/** Splits off what stands alone, in the order in which it occurs; the rest is read line by line. */
export function proseBlocks(text: string): readonly Block[] {
  const found = [
    {
      match: FENCE.exec(text),
      block: ([, code = '']: RegExpExecArray): Block => ({ type: 'code', text: code }),
    },
    {
      match: DISPLAY.exec(text),
      block: ([, tex = '']: RegExpExecArray): Block => ({ type: 'display', tex: tex.trim() }),
    },
    {
      match: PICTURE.exec(text),
      block: ([, alt = '', source = '']: RegExpExecArray): Block => ({ type: 'picture', alt, source }),
    },
  ].flatMap(({ match, block }) => (match ? [{ match, block }] : []));
  const [first] = found.sort((a, b) => a.match.index - b.match.index);
  if (!first) return linesToBlocks(text);
  const { match, block } = first;
  return [
    ...linesToBlocks(text.slice(0, match.index)),
    block(match),
    ...proseBlocks(text.slice(match.index + match[0].length)),
  ];
}

const ITEM = /^\s*(?:[-*•]|(\d+)[.)])\s+(.*)$/;
const ROW = /^\s*\|(.*)\|\s*$/;
const RULE = /^[\s|:-]+$/;

function linesToBlocks(text: string): readonly Block[] {
  return text.split(/\n{2,}/).flatMap((part): readonly Block[] => {
    if (part.trim() === '') return [];
    const lines = part.split('\n').filter((line) => line.trim() !== '');
    if (lines.length > 1 && lines.every((line) => ROW.test(line)))
      return [
        {
          type: 'table',
          rows: lines
            .filter((line) => !RULE.test(line))
            .map((line) => cells(ROW.exec(line)?.[1] ?? '').map((cell) => proseInline(cell.trim()))),
        },
      ];
    const at = lines.findIndex((line) => ITEM.test(line));
    const items = lines.slice(at);
    if (at < 0 || items.length < 2 || !items.every((line) => ITEM.test(line)))
      return [{ type: 'paragraph', content: proseInline(part) }];
    const before = lines.slice(0, at).join('\n');
    return [
      ...(before === '' ? [] : [{ type: 'paragraph', content: proseInline(before) } as const]),
      {
        type: 'list',
        ordered: ITEM.exec(items[0] ?? '')?.[1] !== undefined,
        items: items.map((line) => proseInline(ITEM.exec(line)?.[2] ?? '')),
      },
    ];
  });
}

/** The cells of a row; a bar inside mathematics or code separates nothing. */
function cells(row: string): readonly string[] {
  const parts = row.match(/(?:\$[^$]*\$|`[^`]*`|[^|])+/g);
  return parts ?? [row];
}

/**
 * Mathematics between dollar signs, `code` between backticks. A dollar sign opens mathematics only before a sign
 * that is no space, and closes it only after one and before no digit: in “$5 or $6” both are dollars. `\$` is a
 * dollar always.
 */
export function proseInline(text: string): readonly Inline[] {
  const content: Inline[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') content.push({ type: 'text', text: plain });
    plain = '';
  };
  for (let rest = text; rest !== '';) {
    const maths = /^\$(?=\S)((?:\\[^]|[^$\\])*?[^\s\\$]|(?:\\[^]|[^$\\])*?\\\S)\$(?!\d)/.exec(rest);
    const code = /^`([^`\n]+)`/.exec(rest);
    const [whole = '', inner = ''] = maths ?? code ?? [];
    if (maths ?? code) {
      flush();
      content.push(maths ? { type: 'maths', tex: inner } : { type: 'code', text: inner });
      rest = rest.slice(whole.length);
    } else if (rest.startsWith('\\$')) {
      plain += '$';
      rest = rest.slice(2);
    } else {
      plain += rest[0] ?? '';
      rest = rest.slice(1);
    }
  }
  flush();
  return content;
}

/** Every formula of a text, in its order. */
export const formulasIn = (text: string): readonly string[] => {
  const inline = (content: readonly Inline[]): readonly string[] =>
    content.flatMap((piece) => (piece.type === 'maths' ? [piece.tex] : []));
  return proseBlocks(text).flatMap((block) => {
    if (block.type === 'display') return [block.tex];
    if (block.type === 'paragraph') return inline(block.content);
    if (block.type === 'list') return block.items.flatMap(inline);
    return block.type === 'table' ? block.rows.flatMap((row) => row.flatMap(inline)) : [];
  });
};
