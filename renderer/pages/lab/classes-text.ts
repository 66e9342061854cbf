import type { PictureRecord } from '../../../core/datasets/own-pictures.ts';
import { countOf } from '../../state/picture-record.ts';

/** `circles 40, crosses 38`: the classes with the number of pictures of each. */
export const classesText = ({ classes }: PictureRecord): string =>
  classes.map((one) => `${one.name} ${countOf(one)}`).join(', ');
