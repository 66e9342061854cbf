/** Writes ONNX models: protocol buffers of the few messages that they need (onnx.proto, opset 13). */
const varint = (value) => {
  const bytes = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) + 128);
  }
};
const number = (field, value) => Buffer.from([...varint(field * 8), ...varint(value)]);
const bytes = (field, value) => {
  const content = typeof value === 'string' ? Buffer.from(value) : value;
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);
};
const message = (...parts) => Buffer.concat(parts.flat());

const FLOAT = 1;
const INTS = 7;
const value = (field, name, sides) =>
  bytes(
    field,
    message(
      bytes(1, name),
      bytes(
        2,
        bytes(
          1,
          message(number(1, FLOAT), bytes(2, message(sides.map((side) => bytes(1, number(1, side)))))),
        ),
      ),
    ),
  );

/** `nodes`: { type, inputs, output, ints: { kernel_shape: [2, 2] } }; `weights`: { name: { sides, data } }. */
export function onnxModel({ nodes, weights, input, output }) {
  const graph = message(
    nodes.map(({ type, inputs, output: to, ints = {} }) =>
      bytes(
        1,
        message(
          inputs.map((name) => bytes(1, name)),
          bytes(2, to),
          bytes(3, to),
          bytes(4, type),
          Object.entries(ints).map(([name, list]) =>
            bytes(
              5,
              message(
                bytes(1, name),
                list.map((one) => number(8, one)),
                number(20, INTS),
              ),
            ),
          ),
        ),
      ),
    ),
    bytes(2, 'graph'),
    Object.entries(weights).map(([name, { sides, data }]) =>
      bytes(
        5,
        message(
          sides.map((side) => number(1, side)),
          number(2, FLOAT),
          bytes(8, name),
          bytes(9, Buffer.from(data.buffer, data.byteOffset, data.byteLength)),
        ),
      ),
    ),
    Object.entries(input).map(([name, sides]) => value(11, name, sides)),
    Object.entries(output).map(([name, sides]) => value(12, name, sides)),
  );
  return message(number(1, 8), bytes(7, graph), bytes(8, number(2, 13)));
}
