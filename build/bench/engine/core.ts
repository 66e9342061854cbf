/** What a lab starts with. */
export { Engine } from '../../../core/tensor/engine.ts';
export { Network } from '../../../core/tensor/network/network.ts';
