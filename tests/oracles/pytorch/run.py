"""Runs programs and prints the numbers they compute.

Programs come as a JSON list on standard input: {"text", "names", "keras"}, names being Python expressions. For each the answer is a list of
numbers as text (`repr` keeps every digit), or the error that stopped it. Each program has names of its own; what it prints is dropped.
"""
import contextlib
import io
import json
import math
import sys
import types
import warnings


def numpy_for_keras():
    """Replaces Keras where it is not installed: NumPy under the names of keras.ops. It tests our program text, not Keras."""
    import numpy as np

    ops = types.ModuleType("keras.ops")
    # The same function under the same name in both.
    for name in "abs add argmax argmin ceil clip cos cosh exp expm1 floor heaviside isfinite log log1p log2 logaddexp matmul max maximum mean min minimum multiply power sign sin sinh sqrt square stack sum tanh where zeros_like".split():
        setattr(ops, name, getattr(np, name))
    ops.convert_to_tensor = lambda value, dtype=None: np.asarray(value, dtype="float64")
    ops.cast = lambda value, dtype: np.asarray(value).astype(dtype)
    ops.erf = np.vectorize(math.erf, otypes=["float64"])
    # Functions of Keras that NumPy does not have, by the definitions in the documentation of Keras.
    ops.relu = lambda x: np.maximum(x, 0.0)
    ops.relu6 = lambda x: np.clip(x, 0.0, 6.0)
    ops.leaky_relu = lambda x, negative_slope=0.2: np.where(x > 0, x, negative_slope * x)
    ops.sigmoid = lambda x: np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), np.exp(-np.abs(x)) / (1 + np.exp(-np.abs(x))))
    ops.log_sigmoid = lambda x: -ops.softplus(-x)
    ops.softplus = lambda x: np.logaddexp(x, 0.0)
    ops.softsign = lambda x: x / (1 + np.abs(x))
    ops.silu = lambda x: x * ops.sigmoid(x)
    ops.swish = ops.silu
    ops.elu = lambda x, alpha=1.0: np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))
    ops.selu = lambda x: 1.0507009873554804934193349852946 * np.where(x > 0, x, 1.6732632423543772848170429916717 * np.expm1(np.minimum(x, 0.0)))
    ops.gelu = lambda x, approximate=True: 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3))) if approximate else 0.5 * x * (1 + ops.erf(x / np.sqrt(2)))
    ops.logsumexp = lambda x: np.logaddexp.reduce(np.asarray(x).ravel())
    ops.hard_sigmoid = lambda x: np.clip(x / 6 + 0.5, 0.0, 1.0)
    ops.hard_swish = lambda x: x * ops.hard_sigmoid(x)
    keras = types.ModuleType("keras")
    keras.ops = ops
    keras.config = types.SimpleNamespace(set_floatx=lambda name: None)
    return {"keras": keras, "keras.ops": ops}


def run(program):
    if "torch" in sys.modules:
        # The default dtype of a new Python process, so that a program that does not set float64 is detected.
        sys.modules["torch"].set_default_dtype(sys.modules["torch"].float32)
    names = {"__name__": "__main__"}
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(program["text"], "program", "exec"), names)
            return [repr(float(eval(name, names))) for name in program["names"]]
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main():
    programs = json.load(sys.stdin)
    if any("import torch" in program["text"] for program in programs):
        import torch

        torch.set_num_threads(1)
    if any(program["keras"] for program in programs):
        sys.modules.update(numpy_for_keras())
    json.dump([run(program) for program in programs], sys.stdout)


main()
