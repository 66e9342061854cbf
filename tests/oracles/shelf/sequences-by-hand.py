# Cells and attention by loops from their definitions; gradients through time by difference quotients.
h = 0.5
for t, x in enumerate((1, 0, -1), 1):
    h = tanh(0.8 * x + 0.5 * h - 0.1)
    say("1", {f"h_{t}": h})


def last(u, w):
    h = F(1)
    for x in (2, 1):
        h = w * h + u * x
    return h


half = lambda h: (2 - h) ** 2 / 2
u, w = F(1), F(1, 2)
# In w the loss has degree 4: the quotient of differences is extrapolated.
say("2", {"h_1": w + 2 * u, "h_2": last(u, w), "L": half(last(u, w)), "dL/dh_2": slope(half, last(u, w))})
say("2", {"dL/dh_1": slope(lambda h1: half(w * h1 + u), w + 2 * u)})
say("2", {"dL/dW": steep(lambda v: float(half(last(u, v))), 0.5), "dL/dU": slope(lambda v: half(last(v, w)), u)})

n, h = 6, 4
gate = sum(1 for _ in range(h) for _ in range(n + h + 1))
say("3", {"p_rnn": gate, "p_lstm": 4 * gate, "p_gru": 3 * gate, "p_out": 4 * 2 + 2, "p_all": 4 * gate + 4 * 2 + 2})

x, h, c = 1.0, 0.5, 2.0
i, f, o = sigma(0.6 * x + 0.8 * h), sigma(1.0 * x - 1.0 * h), sigma(-0.2 * x + 0.8 * h)
g = tanh(0.5 * x - 0.6 * h)
c1 = f * c + i * g
say("4", {"i_1": i, "f_1": f, "g_1": g, "o_1": o, "c_1": c1, "h_1": o * tanh(c1)})

x, h = 1.0, 0.4
r, z = sigma(0.5 * x - 1.5 * h), sigma(-1.0 * x + 0.5 * h)
n = tanh(0.3 * x + 2.0 * r * h)
say("5", {"r_1": r, "z_1": z, "n_1": n, "h_1": z * h + (1 - z) * n})

Q, K, V = [[1, 0, 2, 1], [0, 2, -1, 1]], [[2, 1, 0, 0], [0, 1, 1, 2]], [[1, 4], [3, -2]]
for i, q in enumerate(Q, 1):
    scores = [sum(a * b for a, b in zip(q, k)) for k in K]
    weights = shares([score / sqrt(4) for score in scores])
    say("6", {f"S_{i}_{j}": score for j, score in enumerate(scores, 1)})
    say("6", {f"A_{i}_{j}": weight for j, weight in enumerate(weights, 1)})
    say("6", {f"O_{i}_{j}": sum(weight * v[j - 1] for weight, v in zip(weights, V)) for j in (1, 2)})

for i, q in enumerate((1, 2, -1), 1):
    seen = shares([q * k for k in (1, 2, 4)][:i]) + [0] * (3 - i)
    if i > 1:
        say("7", {f"A_{i}_{j}": one for j, one in enumerate(seen, 1)})
        say("7", {f"O_{i}_1": sum(one * v for one, v in zip(seen, (2, 6, -4)))})

d, heads = 12, 3
say("8", {"d_head": d // heads})
one_head = 3 * d * (d // heads)
say("8", {"p_heads": heads * one_head, "p_weights": heads * one_head + d * d, "p_all": heads * one_head + d * d + 4 * d})
say("8", {"s_all": heads * 5 * 5})
