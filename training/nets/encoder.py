"""The layers that `src/core/languages/net/encoder.ts` evaluates, and `word-input.ts` before them."""

import jax
import jax.numpy as jnp
import numpy as np

from words import PARTS, ROWS, VECTOR

LEAST = 1e-5


def drawn(dice, inputs, outputs, gain=1.0):
    return (dice.randn(inputs, outputs) * gain / np.sqrt(inputs)).astype(np.float32)


def zeros(*shape):
    return np.zeros(shape, np.float32)


def ones(*shape):
    return np.ones(shape, np.float32)


def new_encoder(dice, width, layers, dimensions):
    params = {
        "parts": [(dice.randn(rows, width) * 0.1).astype(np.float32) for rows in ROWS],
        "vector": drawn(dice, dimensions, width),
        "none": zeros(width),
        "gain": ones(width),
        "shift": zeros(width),
        "layers": [],
    }
    for kind in layers:
        if kind == "window":
            weights, bias = drawn(dice, 3 * width, width), zeros(width)
        else:
            # Units begin by keeping what they hold.
            weights = drawn(dice, width, 3 * width)
            bias = np.concatenate([zeros(width), ones(width), zeros(width)])
        params["layers"].append({"w": weights, "b": bias, "gain": ones(width), "shift": zeros(width)})
    return params


def normalised(x, gain, shift):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(variance + LEAST) * gain + shift


def dropped(x, key, share):
    """Leaves out a share of the cells, while there is a key."""
    if key is None or share == 0:
        return x
    return x * jax.random.bernoulli(key, 1 - share, x.shape) / (1 - share)


def gate(z):
    return 0.5 + 0.5 * z / (1 + jnp.abs(z))


def carried(keep, told, reverse):
    """held = keep * held + (1 - keep) * told, along the words."""

    def step(held, cell):
        held = cell[0] * held + cell[1]
        return held, held

    cells = (keep.swapaxes(0, 1), ((1 - keep) * told).swapaxes(0, 1))
    _, held = jax.lax.scan(step, jnp.zeros_like(told[:, 0]), cells, reverse=reverse, unroll=4)
    return held.swapaxes(0, 1)


def word_sums(params, parts, vectors, known, key, left_out):
    """Of each word the sum of its rows; a share of the words stays unknown by its letters while it learns."""
    rows = [table[parts[..., i]] for i, table in enumerate(params["parts"])]
    lower = rows[0]
    if key is not None:
        lower = lower * jax.random.bernoulli(key, 1 - left_out, lower.shape[:2] + (1,))
    return lower + sum(rows[1:]) + vectors @ params["vector"] + (1 - known)[..., None] * params["none"]


def encoded(params, kinds, sums, mask, key, share):
    """Of each word its vector in the sentence. Cells behind the end of a sentence are 0."""
    keys = jax.random.split(key, len(kinds) + 1) if key is not None else [None] * (len(kinds) + 1)
    there = mask[..., None]
    x = dropped(normalised(sums, params["gain"], params["shift"]), keys[0], share) * there
    for kind, layer, key in zip(kinds, params["layers"], keys[1:]):
        if kind == "window":
            wide = jnp.pad(x, ((0, 0), (1, 1), (0, 0)))
            near = jnp.concatenate([wide[:, :-2], x, wide[:, 2:]], -1)
            made = jax.nn.relu(near @ layer["w"] + layer["b"])
        else:
            made = recurrent(x @ layer["w"] + layer["b"], there)
        x = normalised(x + dropped(made, key, share), layer["gain"], layer["shift"]) * there
    return x


def recurrent(z, there):
    told, keep, show = jnp.split(z, 3, -1)
    # Behind the end of a sentence nothing is told and everything kept.
    keep = gate(keep) * there + (1 - there)
    half = told.shape[-1] // 2
    right = carried(keep[..., :half], told[..., :half], False)
    left = carried(keep[..., half:], told[..., half:], True)
    return gate(show) * jnp.concatenate([right, left], -1)


def write_encoder(params, tensors):
    for name, table in zip(PARTS, params["parts"]):
        tensors.table(f"part.{name}", table)
    tensors.add("vector.w", "f32", params["vector"] / VECTOR)
    tensors.add("vector.none", "f32", params["none"])
    tensors.norm("word", params["gain"], params["shift"])
    for number, layer in enumerate(params["layers"]):
        tensors.matrix(f"layer{number}", layer["w"], layer["b"])
        tensors.norm(f"layer{number}", layer["gain"], layer["shift"])
