/** Files that cannot be solved, each with one typical mistake. */
export const malformedFolder = 'tests/cases/malformed';

/** The expected message: the exact place, and words of the finding or the remedy. */
export const malformed: readonly {
  readonly name: string;
  readonly where: string;
  readonly says: readonly string[];
}[] = [
  { name: 'empty', where: 'document', says: ['the file is empty'] },
  { name: 'trailing-comma', where: 'line 4, column 1', says: ['“}”', 'commas'] },
  { name: 'not-a-number', where: 'line 4, column 19', says: ['“NaN”', 'finite'] },
  {
    name: 'ends-in-the-middle',
    where: 'line 4, column 21',
    says: ['the line ends inside a text', 'close the quote'],
  },
  { name: 'list-instead-of-object', where: 'document', says: ['a list of 1', 'object'] },
  { name: 'no-kind', where: 'problem.kind', says: ['is missing', '"optimizer-run"'] },
  { name: 'unknown-kind', where: 'problem.kind', says: ['"transformer"', '"scalar-net"'] },
  { name: 'unknown-key', where: 'problem.updates', says: ['is not known here', 'spelling'] },
  { name: 'wrong-type', where: 'problem.steps', says: ['"three"', 'a number'] },
  { name: 'box-of-unknown-type', where: 'problem.boxes[0].type', says: ['"slider"', '"numeric"'] },
  {
    name: 'box-formula-of-unknown-name',
    where: 'problem.boxes[0].answer',
    says: ['at character 7 of “w*x + b”', '“b” is not known here', 'names are w, x'],
  },
  {
    name: 'box-row-too-short',
    where: 'problem.boxes[0].rows[0] (cat)',
    says: ['has 1 cells where there are 2 columns', 'one cell for each column'],
  },
  {
    name: 'box-matrices-that-do-not-fit',
    where: 'problem.boxes[0].answer',
    says: ['a product of 1×3 and 1×2', 'check the shapes'],
  },
  {
    name: 'box-interval-without-the-answer',
    where: 'problem.boxes[0].tolerance',
    says: ['5 is not between 6 and 7', 'correct the answer or the interval'],
  },
  { name: 'box-name-used-twice', where: 'problem.boxes[0].id', says: ['"a"', 'its own name'] },
  { name: 'negative-kernel', where: 'question 7, layers[1].kernel', says: ['-5', 'at least 1'] },
  {
    name: 'kernel-larger-than-input',
    where: 'question 7, layers[3] (CONV-5-64)',
    says: ['kernel 5 is larger than its input 4×4', 'reduce the kernel or add padding'],
  },
  {
    name: 'edge-to-unknown-unit',
    where: 'problem.edges[2].to',
    says: ['unknown unit "h3"', 'units are h1, o1'],
  },
  { name: 'cycle', where: 'problem.edges', says: ['h1, o1 form a cycle'] },
  { name: 'unknown-weight', where: 'problem.edges[2].weight', says: ['"w9"', 'w1, w2, w3, b1'] },
  {
    name: 'output-leads-nowhere',
    where: 'problem.units[1] (o1)',
    says: ['nothing uses its output', 'compare it with a target'],
  },
  { name: 'duplicate-question', where: 'questions[1].id', says: ['earlier question'] },
  { name: 'unknown-section', where: 'question 2, section', says: ['"C"', 'no sections'] },
  {
    name: 'unused-parameter',
    where: 'problem.parameters.w4',
    says: ['no edge or unit uses it', 'leave it out'],
  },
  {
    name: 'softmax-without-target',
    where: 'problem.loss.targets',
    says: ['softmax unit o2 has no target', 'compare every softmax output'],
  },
  {
    name: 'probabilities-not-summing-to-one',
    where: 'problem.targets',
    says: ['add up to 1.5', 'add up to 1'],
  },
  { name: 'objective-with-a-syntax-error', where: 'problem.objective', says: ['character 7', '“*”'] },
  {
    name: 'run-that-diverges',
    where: 'problem.steps',
    says: ['leaves the numbers', 'Infinity', 'smaller learning rate'],
  },
  { name: 'division-by-zero', where: 'problem.steps', says: ['g₁', 'Infinity', 'another start'] },
  { name: 'too-few-gradients', where: 'problem.gradients.x', says: ['2 gradients for 3 updates'] },
  { name: 'no-correct-option', where: 'question 1, options', says: ['none is correct', 'at least one'] },
  { name: 'two-correct-options', where: 'question 1, several', says: ['A, B', 'set "several" to true'] },
  { name: 'key-for-an-unknown-box', where: 'question 2, key.tick', says: ['no box or step', 'choice'] },
  { name: 'prototype-name', where: 'inputs.__proto__', says: ['another name'] },
  { name: 'builtin-name', where: 'problem.loss.targets.o1', says: ['"toString"'] },
  {
    name: 'reading-with-other-boxes',
    where: 'question 1, disputes[0].reading',
    says: ['no box choice', 'same boxes'],
  },
];
