/** Logic functions by name: the output for the number of inputs that are 1. */
const gates: Readonly<Record<string, (ones: number, inputs: number) => boolean>> = {
  and: (ones, inputs) => ones === inputs,
  or: (ones) => ones > 0,
  nand: (ones, inputs) => ones < inputs,
  nor: (ones) => ones === 0,
  xor: (ones) => ones % 2 === 1,
  xnor: (ones) => ones % 2 === 0,
  not: (ones) => ones === 0,
  majority: (ones, inputs) => 2 * ones > inputs,
};
export const gateNames = Object.keys(gates);

/** The truth table of a gate, its rows counted up in binary; null for an unknown name. */
export function tableOf(name: string, inputs: number): { readonly x: number[]; readonly y: 0 | 1 }[] | null {
  const gate = Object.hasOwn(gates, name) ? gates[name] : undefined;
  if (!gate) return null;
  return Array.from({ length: 2 ** inputs }, (_, row) => {
    const x = Array.from({ length: inputs }, (_unused, i) => (row >> (inputs - 1 - i)) & 1);
    return {
      x,
      y: gate(
        x.reduce((sum, one) => sum + one, 0),
        inputs,
      )
        ? 1
        : 0,
    };
  });
}
