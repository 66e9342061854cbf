"""PyTorch on one thread, asked and answering as measured.js does."""
import json
import math
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)


def numbers(seed, length, scale=1.0):
    state = (seed + 0x6D2B79F5 * np.arange(1, length + 1, dtype=np.uint64)).astype(np.uint32)
    mixed = (state ^ (state >> np.uint32(15))) * (state | np.uint32(1))
    mixed ^= mixed + (mixed ^ (mixed >> np.uint32(7))) * (mixed | np.uint32(61))
    return (((mixed ^ (mixed >> np.uint32(14))).astype(np.float64) / 4294967296 - 0.5) * 2 * scale).astype(np.float32)


def of(seed, shape, scale=1.0):
    return torch.from_numpy(numbers(seed, int(np.prod(shape)), scale).reshape(shape).copy())


def batches(count, size):
    return [
        (
            torch.clamp(of(20 + i, (size, 784)), min=0),
            torch.from_numpy(np.floor((numbers(40 + i, size).astype(np.float64) + 1) * 5).astype(np.int64)),
        )
        for i in range(count)
    ]


class Training:
    def __init__(self, parameters, forward, data, rate):
        self.parameters = [p.clone().requires_grad_() for p in parameters]
        self.forward, self.data, self.at, self.loss = forward, data, 0, math.nan
        self.optimizer = torch.optim.SGD(self.parameters, lr=rate)

    def step(self):
        x, y = self.data[self.at % len(self.data)]
        self.optimizer.zero_grad()
        loss = F.cross_entropy(self.forward(x, *self.parameters), y)
        loss.backward()
        self.optimizer.step()
        self.loss = float(loss.detach())
        self.at += 1

    def check(self):
        return self.loss


class Once:
    def __init__(self, work):
        self.work, self.found = work, None

    def step(self):
        with torch.no_grad():
            self.found = self.work()

    def check(self):
        return float((self.found.double() ** 2).sum())


def filters(seed, kernel, channels, count, scale):
    return of(seed, (kernel, kernel, channels, count), scale).permute(3, 2, 0, 1).contiguous()


def mlp(x, w1, b1, w2, b2):
    return torch.relu(x @ w1 + b1) @ w2 + b2


def mlp_training(batch):
    parameters = [of(1, (784, 128), 1 / math.sqrt(784)), torch.zeros(128), of(2, (128, 10), 1 / math.sqrt(128)), torch.zeros(10)]
    return Training(parameters, mlp, batches(4, batch), 0.1)


def cnn(x, c1, d1, c2, d2, w, b):
    h = F.max_pool2d(torch.relu(F.conv2d(x.reshape(-1, 1, 28, 28), c1, d1, padding=2)), 2)
    h = F.max_pool2d(torch.relu(F.conv2d(h, c2, d2, padding=2)), 2)
    return h.flatten(1) @ w + b


def cnn_parameters():
    dense = of(5, (49, 16, 10), 1 / math.sqrt(784)).permute(1, 0, 2).reshape(784, 10).contiguous()
    return [
        filters(3, 5, 1, 8, 1 / math.sqrt(25)),
        torch.zeros(8),
        filters(4, 5, 8, 16, 1 / math.sqrt(200)),
        torch.zeros(16),
        dense,
        torch.zeros(10),
    ]


def cnn_training(batch):
    return Training(cnn_parameters(), cnn, batches(2, batch), 0.05)


def cnn_inference():
    parameters = cnn_parameters()
    x, _ = batches(1, 32)[0]
    return Once(lambda: cnn(x, *parameters))


def conv_parts():
    x = of(7, (8, 32, 32, 16)).permute(0, 3, 1, 2).contiguous()
    return x, filters(6, 3, 16, 32, 0.1)


def conv_forward():
    x, w = conv_parts()
    return Once(lambda: F.conv2d(x, w, padding=1))


def conv_backward():
    x, w = conv_parts()
    g = of(8, (8, 32, 32, 32)).permute(0, 3, 1, 2).contiguous()
    both = torch.nn.grad if hasattr(torch.nn, "grad") else None
    return Once(lambda: (both.conv2d_input(x.shape, w, g, padding=1), both.conv2d_weight(x, w.shape, g, padding=1))[1])


def product(n):
    def make():
        a, b = of(9, (n, n)), of(10, (n, n))
        return Once(lambda: a @ b)

    return make


WORKS = {
    "product 256": product(256),
    "product 512": product(512),
    "MLP training": lambda: mlp_training(64),
    "MLP training, batch 8": lambda: mlp_training(8),
    "CNN training": lambda: cnn_training(32),
    "CNN training, batch 8": lambda: cnn_training(8),
    "CNN training, batch 64": lambda: cnn_training(64),
    "CNN inference": cnn_inference,
    "convolution forward": conv_forward,
    "convolution backward": conv_backward,
}
prepared = {}


def measure(work, milliseconds):
    if work not in prepared:
        made = WORKS[work]()
        for _ in range(20 if work.startswith("MLP training") else 3 if work.startswith("CNN training") else 1):
            made.step()
        prepared[work] = (made, made.check())
    made, checked = prepared[work]
    many = 1
    while True:
        start = time.process_time()
        for _ in range(many):
            made.step()
        spent = (time.process_time() - start) * 1000
        if spent >= milliseconds:
            return {"rate": many * 1000 / spent, "checked": checked}
        many = max(many + 1, math.ceil(many * milliseconds * 1.1 / max(spent, 0.05)))


print(json.dumps({"works": list(WORKS)}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(measure(asked["work"], asked["milliseconds"])), flush=True)
