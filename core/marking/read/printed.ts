/**
 * Numbers as Python and its libraries print them: `tensor(0.3500, grad_fn=<MulBackward0>)`,
 * `np.float64(0.35)`, `array([0.25, 0.75], dtype=float32)`, `<tf.Tensor: shape=(), dtype=float32,
 * numpy=0.35>`, `Value(data=0.35, grad=0)`. Only what is printed about the number is left out.
 */
export const withoutKeywords = (text: string): string =>
  /[=(]/.test(text)
    ? text
        .replace(/<tf\.(?:Tensor|Variable)[^<>]*?numpy ?= ?([^<>]*)>/g, ' $1 ')
        .replace(
          /, ?(?:dtype|device|grad_fn|requires_grad|shape|weak_type|grad) ?= ?(?:<[^<>]*>|'[^']*'|"[^"]*"|\([^()]*\)|[\w.]+)/g,
          '',
        )
        .replace(/(?<=\() ?data ?= ?/g, '')
    : text;

const WRAPPER =
  /^(?:[a-z]+\.)*(?:tensor|Tensor|array|Array|asarray|matrix|DeviceArray|float(?:16|32|64|_)?|u?int(?:8|16|32|64)?|double|Variable|Parameter|constant|Value|Decimal|Size|TensorShape) ?\((.*)\)$/s;

/** The content of the outermost `tensor(…)`, `np.float64(…)` and their like; also without the f of C's `0.35f`. */
export function withoutWrapper(text: string): string {
  const inner = WRAPPER.exec(text.trim())?.[1];
  if (inner !== undefined) return withoutWrapper(inner);
  return text
    .replace(/^Fraction ?\( ?([+-]?\d+) ?, ?(\d+) ?\)$/, '$1/$2')
    .replace(/^([+-]?(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?)[fF]$/, '$1');
}
