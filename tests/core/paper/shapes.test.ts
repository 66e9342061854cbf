import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../core/paper/parse-document.ts';
import { papers } from '../../../core/papers/index.ts';
import { workPaper } from '../../../core/paper/solve.ts';

const RELU = { kind: 'vector-activation', function: 'relu', vector: [-1, 2] };

describe('three forms of document become a paper', () => {
  test('a bare problem: one question with the title of its file and 10 marks', () => {
    const paper = parseDocument(JSON.stringify(RELU), '/home/me/My ReLU.json');
    expect(paper).toMatchObject({
      format: 1,
      type: 'problem',
      id: 'my-relu',
      title: 'My ReLU',
      sections: [],
    });
    expect(paper.questions).toMatchObject([
      { id: '1', title: 'My ReLU', marks: 10, prompt: '', key: {}, disputes: [], problem: RELU },
    ]);
  });

  test('a problem file: its own title, marks, prompt, key and source', () => {
    const file = {
      format: 1,
      id: 'relu',
      title: 'ReLU of a pair',
      marks: 3,
      prompt: 'Apply it.',
      source: 'Ours',
      key: { vector: '(0, 2)' },
      problem: RELU,
    };
    const paper = parseDocument(JSON.stringify(file), 'other.json');
    expect(paper).toMatchObject({ type: 'problem', id: 'relu', title: 'ReLU of a pair', source: 'Ours' });
    expect(paper.questions).toMatchObject([
      { id: '1', title: 'ReLU of a pair', marks: 3, prompt: 'Apply it.', key: { vector: '(0, 2)' } },
    ]);
  });

  test('a paper: its questions in order, in their sections', () => {
    const question = (id: string) => ({ id, section: 'B', title: `Question ${id}`, marks: 2, problem: RELU });
    const paper = parseDocument(
      JSON.stringify({
        format: 1,
        id: 'p',
        title: 'P',
        duration: '1 hour',
        sections: [{ id: 'B', title: 'Second part' }],
        questions: [question('2a'), question('2b')],
      }),
      'p.json',
    );
    expect(paper).toMatchObject({
      type: 'paper',
      duration: '1 hour',
      sections: [{ id: 'B', title: 'Second part', prompt: '' }],
    });
    expect(paper.questions.map(({ id, section, marks }) => [id, section, marks])).toEqual([
      ['2a', 'B', 2],
      ['2b', 'B', 2],
    ]);
  });

  test.each([
    ['Ünïcødé ∂L.json', 'Ünïcødé ∂L', 'n-c-d-l'],
    ['прямой ход.chalkgrad', 'прямой ход', 'problem'],
    ['C:\\Users\\me\\week 3.chalkgrad.json', 'week 3', 'week-3'],
    ['.json', 'Problem', 'problem'],
  ])('the file name %s gives a title and a plain id', (name, title, id) => {
    expect(parseDocument(JSON.stringify(RELU), name)).toMatchObject({ title, id });
  });

  test('omitted settings take their defaults: stride 1, padding 0, the stride of a pool equal to its size', () => {
    const paper = parseDocument(
      JSON.stringify({
        kind: 'cnn-table',
        layers: [
          { type: 'input', shape: [9, 9, 1] },
          { type: 'conv', kernel: 2, filters: 3 },
          { type: 'max-pool', size: 4 },
        ],
      }),
      'cnn.json',
    );
    // 9 − 2 + 1 = 8 cells, then 8 / 4 = 2 windows.
    expect(workPaper(paper)[0]?.solution.answer).toMatchObject({
      rows: [{ shape: [9, 9, 1] }, { shape: [8, 8, 3] }, { shape: [2, 2, 3] }],
    });
  });
});

describe('the shelf', () => {
  test('the seed paper has its seven questions in 17 parts, and 60 marks: 8 + 15 + 4 + 11 + 3 + 5 + 14', () => {
    const seed = papers().find(({ id }) => id === 'cs60010-2023-midsem');
    const bySection = new Map<string, number>();
    for (const { id, section, marks } of seed?.questions ?? [])
      bySection.set(section ?? id, (bySection.get(section ?? id) ?? 0) + marks);
    expect(Object.fromEntries(bySection)).toEqual({ 1: 8, 2: 15, 3: 4, 4: 11, 5: 3, 6: 5, 7: 14 });
    expect(seed?.questions).toHaveLength(17);
  });

  test('every document on it is parsed again from its own text', () => {
    expect(papers().length).toBeGreaterThanOrEqual(4);
    for (const paper of papers())
      if (paper.type === 'paper') expect(parseDocument(JSON.stringify(paper), 'again.json')).toEqual(paper);
  });
});
