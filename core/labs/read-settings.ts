import { defaultSettings, type Control, type Lab, type LabSettings } from './lab.ts';

/** A setting that a lab does not have, or a value that its control does not offer. */
export class SettingError extends Error {}

/** The values that a control offers, in their order. */
export const offeredBy = (control: Control): readonly (number | string)[] =>
  control.type === 'number' ? control.values : control.options.map(({ value }) => value);

/**
 * The settings of a lab with some of them changed, as a command line or a stored run names them. Throws SettingError
 * that says what there is.
 */
export function readSettings(lab: Lab, changed: Readonly<Record<string, unknown>>): LabSettings {
  const read = Object.entries(changed).map(([name, given]): [string, number | string] => {
    const control = lab.controls[name];
    if (!control)
      throw new SettingError(
        `${lab.name} has no setting “${name}”; its settings are ${Object.keys(lab.controls).join(', ')}`,
      );
    const offered = offeredBy(control);
    const found = offered.find((value) => String(value) === String(given));
    if (found === undefined)
      throw new SettingError(
        `${lab.name}: ${name} cannot be ${JSON.stringify(given)}; it is one of ${offered.join(', ')}`,
      );
    return [name, found];
  });
  return { ...defaultSettings(lab), ...Object.fromEntries(read) };
}
