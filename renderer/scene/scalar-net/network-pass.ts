import { passId, type Pass } from '../../../core/format/pass.ts';
import type { ScalarNetPicture } from '../../../core/kinds/scalar-net/scalar-net.ts';

/** A picture whose ids are the steps of one pass, and the id of the batch loss. */
export type PassPicture = Pick<ScalarNetPicture, 'inputs' | 'units' | 'edges' | 'loss' | 'updated'> & {
  readonly objective: string;
};

/**
 * The picture of one sample's pass through the network after a number of updates: the same drawing with the
 * step ids of that pass.
 */
export function picturePass(picture: ScalarNetPicture, index: number): PassPicture {
  const pass = picture.passes[index];
  const round = pass && picture.rounds[pass.round];
  if (!pass || !round) return { ...picture, objective: picture.loss };
  const own = (id: string): string => passId(id, pass);
  const given = (id: string): string => passId(id, { ...pass, updates: 0 } satisfies Pass);
  const parameter = (id: string): string => passId(id, { sample: null, updates: pass.round });
  const inputs = new Set(picture.inputs);
  const cut = new Set(pass.cut);
  const next = (id: string): string =>
    picture.rounds.length > 1 ? passId(id, { sample: null, updates: pass.round + 1 }) : `${id}'`;
  const parameters = [
    ...picture.edges.map(({ weight }) => weight),
    ...picture.units.flatMap(({ bias }) => bias ?? []),
  ];
  return {
    inputs: picture.inputs.map(given),
    units: picture.units.map((unit) => ({
      ...unit,
      sum: own(unit.sum),
      output: own(unit.output),
      bias: unit.bias === null ? null : parameter(unit.bias),
      target: unit.target === null ? null : given(unit.target),
      cut: cut.has(unit.id),
      kept: unit.kept === null ? null : own(unit.kept),
    })),
    edges: picture.edges.map(({ from, to, weight }) => ({
      from: inputs.has(from) ? given(from) : from,
      to,
      weight: parameter(weight),
    })),
    loss: pass.loss,
    updated:
      picture.optimizer === null ? {} : Object.fromEntries(parameters.map((id) => [parameter(id), next(id)])),
    objective: round.objective,
  };
}
