import { z } from 'zod';
import { literal, type Quantity } from '../document/quantity.ts';
import { problemError } from '../errors.ts';
import { ref, type Expr } from '../expr/expr.ts';
import type { Line } from '../solution/step.ts';
import { losses, lossNames, type LossName, type SettingName } from './index.ts';
import type { Loss, Setting, Settings } from './loss.ts';

/** The upper limit of every setting. */
export const LARGEST_SETTING = 1e6;

/** The settings of all losses by name. A name shared by several losses has the same meaning in each. */
const all: ReadonlyMap<string, Setting> = new Map(
  lossNames.flatMap((name) => Object.entries(losses[name].settings)),
);

/** A number within the bounds of a setting. */
export const numberSchema = ({ least, open, most = LARGEST_SETTING }: Setting): z.ZodNumber =>
  (open === true ? z.number().gt(least) : z.number().min(least)).max(most);

/** The part of a document's schema that contains the settings, each optional. */
export const settingsShape = <S extends z.ZodType>(
  schemaOf: (setting: Setting) => S,
): Record<SettingName, z.ZodOptional<S>> =>
  // The keys are those of the registry's losses, which the type of fromEntries cannot express.
  Object.fromEntries([...all].map(([name, setting]) => [name, schemaOf(setting).optional()])) as Record<
    SettingName,
    z.ZodOptional<S>
  >;

/** The settings that a document gives, among other fields: numbers by name. */
export type GivenSettings = { readonly [name in SettingName]?: Quantity | undefined };

/**
 * Every setting of a loss: the given value, otherwise its default. Throws ProblemError, at `where` and the
 * setting's name, for a setting that the loss does not have.
 */
export function settingsOf(loss: Loss, given: GivenSettings, where = ''): Settings<Quantity> {
  const byName: Readonly<Record<string, unknown>> = given;
  const extra = [...all.keys()].find((name) => byName[name] !== undefined && !loss.settings[name]);
  if (extra !== undefined)
    throw problemError(`${where}${extra}`, `${loss.title.en} has no ${extra}`, 'leave it out');
  const numbers: Settings<Quantity | undefined> = Object.fromEntries(
    Object.entries(given).filter(([name]) => all.has(name)),
  );
  return Object.fromEntries(
    Object.entries(loss.settings).map(([name, setting]) => [name, numbers[name] ?? setting.default]),
  );
}

/** The given lines of a solution that contain the settings. */
export const settingLines = (loss: Loss, values: Settings<Quantity>): Line[] =>
  Object.entries(loss.settings).map(([id, setting]): Line => ({
    id,
    phase: 'given',
    formula: literal(values[id] ?? setting.default),
    symbol: setting.symbol,
  }));

/** References to these given lines. */
export const settingRefs = (loss: Loss): Settings<Expr> =>
  Object.fromEntries(Object.keys(loss.settings).map((id) => [id, ref(id)]));

/** The defaults of a loss, as numbers. */
export const defaultSettings = (name: LossName): Settings<number> =>
  Object.fromEntries(Object.entries(losses[name].settings).map(([id, setting]) => [id, setting.default]));

/** In Python notation; a fraction is a division in brackets. */
export const settingTexts = (values: Settings<Quantity>): Settings<string> =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => {
      const text = String(value).replace(/^\+/, '');
      return [id, text.includes('/') ? `(${text})` : text];
    }),
  );
