import { activation, type ActivationLayer } from './activation.ts';
import { batchNorm, type BatchNorm } from './batch-norm.ts';
import { convolution, type Convolution } from './convolution.ts';
import { dense, type Dense } from './dense.ts';
import { dropout, type DropoutLayer } from './dropout.ts';
import { flatten, type Flatten } from './flatten.ts';
import type { LayerPlan } from './layer-plan.ts';
import type { Shape } from './layout.ts';
import { pooling, type Pooling } from './pooling.ts';
import { shortcut, type Shortcut } from './shortcut.ts';

/** A layer of a network on the engine. */
export type TensorLayer =
  Dense | Convolution | Pooling | Flatten | ActivationLayer | BatchNorm | DropoutLayer | Shortcut;

/** The plan of a layer for the shape that comes in. Throws RangeError where they do not fit. */
export function planOf(layer: TensorLayer, shape: Shape): LayerPlan {
  switch (layer.type) {
    case 'dense':
      return dense(layer, shape);
    case 'conv':
      return convolution(layer, shape);
    case 'max-pool':
    case 'average-pool':
      return pooling(layer, shape);
    case 'flatten':
      return flatten(layer, shape);
    case 'activation':
      return activation(layer, shape);
    case 'batch-norm':
      return batchNorm(layer, shape);
    case 'dropout':
      return dropout(layer, shape);
    case 'shortcut':
      return shortcut(layer, shape);
  }
}
