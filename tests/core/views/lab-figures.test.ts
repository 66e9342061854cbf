import { expect, test } from 'vitest';
import { adamNoRemedy } from '../../../core/labs/adam-no-remedy.ts';
import { batchNorm } from '../../../core/labs/batch-norm.ts';
import { labs } from '../../../core/labs/index.ts';
import { receptiveField } from '../../../core/labs/receptive-field.ts';
import { stepDependsOn } from '../../../core/labs/step-depends-on.ts';
import { figuresOf } from '../../../core/views/lab-figures.ts';

test('pictures come first, then the charts in their order', () => {
  expect(figuresOf(receptiveField, {}, ['maps'])).toEqual(['maps', 'width']);
  expect(figuresOf(receptiveField, {}, [])).toEqual(['width']);
});

test('a lab may order them otherwise; a picture that is not there is left out', () => {
  expect(figuresOf(adamNoRemedy, {}, ['regions'])).toEqual(['updates', 'matched', 'regions']);
  expect(figuresOf(adamNoRemedy, {}, [])).toEqual(['updates', 'matched']);
});

test('a claim may bring those that it is read from to the front, and the others follow', () => {
  const order = (claim: string) => figuresOf(stepDependsOn, { claim }, []);
  expect(order('adam-alone')).toEqual(['size', 'path', 'moved', 'ahead', 'order']);
  expect(order('adam-looks-ahead')).toEqual(['ahead', 'path', 'size', 'moved', 'order']);
  expect(order('adagrad-ratio')).toEqual(['order', 'size', 'path', 'moved', 'ahead']);
});

test('a chart without points with some settings is not shown then', () => {
  const shown = (measure: string) => figuresOf(batchNorm, { measure }, []);
  expect(shown('speed')).toEqual(['accuracy', 'rates', 'moved', 'spread']);
  expect(shown('noisy-inputs')).toEqual(['noise', 'accuracy']);
  expect(shown('output-range')).toEqual(['outside', 'accuracy']);
});

test('what is brought to the front is a chart, for a value that the control offers', () => {
  for (const { charts, controls, foremost } of labs) {
    if (!foremost) continue;
    const control = controls[foremost.control];
    const values = control?.type === 'choice' ? control.options.map(({ value }) => value) : [];
    for (const [value, names] of Object.entries(foremost.of)) {
      expect(values).toContain(value);
      expect(charts.map(({ id }) => id)).toEqual(expect.arrayContaining([...names]));
    }
  }
});
