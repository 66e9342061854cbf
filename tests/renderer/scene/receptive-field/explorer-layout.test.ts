import { expect, test } from 'vitest';
import { parseDocument, workPaper } from '../../../../core/index.ts';
import { stepsById } from '../../../../core/solution/step.ts';
import { unitField } from '../../../../core/views/unit-field.ts';
import {
  earlierFields,
  lookedRegion,
  mapsBeside,
  wayTo,
} from '../../../../renderer/scene/receptive-field/explorer-layout.ts';
import { openFields } from '../../../../renderer/scene/receptive-field/unit-field-layout.ts';

const solution = workPaper(
  parseDocument(
    JSON.stringify({
      kind: 'receptive-field',
      input: [8, 8, 1],
      layers: [
        { type: 'conv', kernel: 3, filters: 1 },
        { type: 'conv', kernel: 3, filters: 1 },
      ],
    }),
    'field.json',
  ),
)[0]?.solution;
if (solution?.kind !== 'receptive-field') throw new Error('no receptive field');
const { fields } = solution.picture;
const steps = [...solution.steps, ...(solution.beside ?? [])];
const unit = { layer: 2, place: [1, 2] } as const;
const field = unitField(fields, steps, unit);
const values = stepsById([...steps, ...field.steps]);
const value = (id: string): number => values.get(id)?.value ?? Number.NaN;

test('a unit after two 3×3 kernels looks at 3×3 units of the first map and at 5×5 pixels', () => {
  expect(wayTo(field)).toContain(0);
  expect(lookedRegion(field, 1, value)).toEqual({ first: [1, 2], last: [3, 4] });
  expect(lookedRegion(field, 0, value)).toEqual({ first: [1, 2], last: [5, 6] });
});

test('between the input and its layer lies one field, of 3×3 pixels around the same middle', () => {
  expect(earlierFields(fields, steps, field, unit, 0)).toEqual([{ first: [2, 3], last: [4, 5] }]);
});

test('a short network has every map beside that of the input', () => {
  expect(mapsBeside(fields, field, unit, 0).map(({ i }) => i)).toEqual([1, 2]);
});

test('a layer with a value that is held back shows neither map nor field', () => {
  const held = fields[2]?.field.size[0];
  expect(openFields(fields, (id) => id === held).map((one) => one !== null)).toEqual([true, true, false]);
});
