import Fraction from 'fraction.js';
import { pick, whole, type Random } from './random.ts';

/**
 * A number that a formula comes to by algebra, and its slope by each input: the formula is written with roots,
 * powers, logarithms and exponentials that undo each other, the number is worked without them.
 */
export interface Known {
  readonly text: string;
  readonly value: Fraction;
  readonly slopes: Readonly<Record<string, Fraction>>;
}

export interface IdentityGraph {
  /** `a = 2, b = 3; c = ceil(sqrt(a)^2)`, as a graph is typed. */
  readonly text: string;
  readonly output: Known;
  readonly inputs: readonly string[];
}

const ZERO = new Fraction(0);
const NAMES = ['a', 'b', 'd'] as const;

const known = (text: string, value: Fraction, slopes: Readonly<Record<string, Fraction>>): Known => ({
  text,
  value,
  slopes,
});
/** The slopes of s·x + t·y. */
const combined = (x: Known, s: Fraction, y?: Known, t: Fraction = ZERO): Record<string, Fraction> =>
  Object.fromEntries(
    NAMES.map((name) => [name, (x.slopes[name] ?? ZERO).mul(s).add((y?.slopes[name] ?? ZERO).mul(t))]),
  );
const one = new Fraction(1);

/** The same number, written with operations that undo each other. */
function disguised(random: Random, x: Known, by: string): Known {
  const { text } = x;
  const positive = [
    `sqrt(${text})^2`,
    `sqrt(${text})*sqrt(${text})`,
    `exp(ln(${text}))`,
    `((${text})^3)^(1/3)`,
    `((${text})^(1/5))^5`,
    `exp(ln((${text})*${by}))/${by}`,
    `exp(ln(${text}) + ln(${by}))/${by}`,
    `1/exp(-ln(${text}))`,
  ];
  const any = [
    `((${text})/sqrt(${by})*sqrt(${by}))`,
    `(((${text}) + sqrt(${by})) - sqrt(${by}))`,
    `((${text})*exp(${by})*exp(-${by}))`,
    `((${text})*tanh(${by})/tanh(${by}))`,
  ];
  const small = x.value.abs().compare(20) < 0 ? [`ln(exp(${text}))`] : [];
  return { ...x, text: pick(random, [...any, ...small, ...(x.value.compare(0) > 0 ? positive : [])]) };
}

function arithmetic(random: Random, x: Known, y: Known): Known {
  switch (pick(random, ['+', '-', '*', '/'])) {
    case '+':
      return known(`(${x.text} + ${y.text})`, x.value.add(y.value), combined(x, one, y, one));
    case '-':
      return known(`(${x.text} - ${y.text})`, x.value.sub(y.value), combined(x, one, y, one.neg()));
    case '*':
      return known(`(${x.text})*(${y.text})`, x.value.mul(y.value), combined(x, y.value, y, x.value));
    default:
      return y.value.equals(0)
        ? x
        : known(
            `(${x.text})/(${y.text})`,
            x.value.div(y.value),
            combined(x, one.div(y.value), y, x.value.neg().div(y.value.mul(y.value))),
          );
  }
}

const DECIDING = [
  ...['floor', 'ceil', 'max', 'min', 'relu', 'leaky', 'abs', 'sign', 'step'],
  ...['hardtanh', 'huber', 'relu6', 'hardsigmoid', 'hardswish'],
] as const;

/** Functions that round or compare, at a number where they bend or jump as often as not. */
function decided(random: Random, x: Known): Known {
  const { text, value } = x;
  const at = random() < 0.7 ? value : value.add(pick(random, [1, -1, '1/3', '-1/3']));
  const number = at.toFraction();
  const less = value.sub(at);
  const first = value.compare(at);
  const slope = (share: number | Fraction): Record<string, Fraction> => combined(x, new Fraction(share));
  switch (pick(random, DECIDING)) {
    case 'floor':
      return known(`floor(${text})`, value.floor(), slope(0));
    case 'ceil':
      return known(`ceil(${text})`, value.ceil(), slope(0));
    // At a tie the first takes the slope.
    case 'max':
      return known(`max(${number}, ${text})`, first > 0 ? value : at, slope(first > 0 ? 1 : 0));
    case 'min':
      return known(`min(${text}, ${number})`, first > 0 ? at : value, slope(first > 0 ? 0 : 1));
    // At 0: ReLU′ and |x|′ are 0, step is 1, and a leaky ReLU has its left-hand slope.
    case 'relu':
      return known(`relu(${text} - (${number}))`, first > 0 ? less : ZERO, slope(first > 0 ? 1 : 0));
    case 'abs':
      return known(`abs(${text} - (${number}))`, less.abs(), slope(first));
    case 'step':
      return known(`step(${text} - (${number}))`, first >= 0 ? one : ZERO, slope(0));
    case 'sign':
      return known(`sign(${text} - (${number}))`, new Fraction(first), slope(0));
    // At both ends of a ramp the slope is 0.
    case 'relu6': {
      const z = less.add(6);
      const held = z.s < 0n ? ZERO : first > 0 ? new Fraction(6) : z;
      return known(`relu6(${text} - (${number}) + 6)`, held, slope(z.compare(0) > 0 && first < 0 ? 1 : 0));
    }
    case 'hardsigmoid': {
      const z = less.add(3);
      const ramp = z.div(6).add('1/2');
      const isInside = first < 0 && ramp.compare(0) > 0;
      const held = isInside ? ramp : first < 0 ? ZERO : one;
      return known(`hardsigmoid(${text} - (${number}) + 3)`, held, slope(isInside ? one.div(6) : 0));
    }
    // At both ends the slope is that of z(z + 3)/6.
    case 'hardswish': {
      const z = less.add(3);
      const [isAbove, isBelow] = [first > 0, z.compare(-3) < 0];
      const held = isAbove ? z : isBelow ? ZERO : z.mul(z.add(3)).div(6);
      const rise = isAbove ? one : isBelow ? ZERO : z.div(3).add('1/2');
      return known(`hardswish(${text} - (${number}) + 3)`, held, slope(rise));
    }
    // At a bound the slope is 0.
    case 'hardtanh': {
      const bound = at.abs().add(at.equals(0) ? 1 : 0);
      const size = value.abs().compare(bound);
      const held = size < 0 ? value : bound.mul(value.s < 0n ? -1 : 1);
      return known(
        `hardtanh(${text}, ${bound.neg().toFraction()}, ${bound.toFraction()})`,
        held,
        slope(size < 0 ? 1 : 0),
      );
    }
    case 'huber': {
      const delta = at.abs().add(at.equals(0) ? 1 : 0);
      const within = value.abs().compare(delta) <= 0;
      return known(
        `huber(${text}, ${delta.toFraction()})`,
        within ? value.mul(value).div(2) : delta.mul(value.abs().sub(delta.div(2))),
        slope(within ? value : delta.mul(value.s < 0n ? -1 : 1)),
      );
    }
    default:
      return known(
        `leaky_relu(${text} - (${number}), 1/4)`,
        first > 0 ? less : less.div(4),
        slope(first > 0 ? one : new Fraction(1, 4)),
      );
  }
}

/** A graph over two or three inputs, with one to three functions that decide. */
export function drawIdentity(random: Random): IdentityGraph {
  const inputs = NAMES.slice(0, whole(random, 2, 3)).map((name) => {
    const value = new Fraction(
      pick(random, ['2', '3', '5', '7', '0.1', '0.3', '0.7', '1.5', '10', '2/3', '1.1']),
    );
    return known(name, value, { [name]: one });
  });
  const input = (): Known => pick(random, inputs);
  const term = (): Known => disguised(random, input(), input().text);
  let x = decided(random, random() < 0.5 ? term() : arithmetic(random, term(), term()));
  for (let more = whole(random, 0, 2); more > 0; more -= 1) {
    x = arithmetic(random, x, term());
    if (random() < 0.4) x = disguised(random, x, input().text);
    if (random() < 0.5) x = decided(random, x);
  }
  // Every input is used.
  for (const one of inputs) x = arithmetic(() => 0, x, one);
  const given = inputs.map(({ text, value }) => `${text} = ${value.toFraction()}`);
  return { text: `${given.join(', ')}; c = ${x.text}`, output: x, inputs: inputs.map(({ text }) => text) };
}
