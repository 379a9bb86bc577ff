"""
Trains the net of names: `python3 names.py FOLDER OUT [--rounds N]`, where FOLDER is what `training/net-lessons.ts` wrote
and OUT is `models/names.bin`. A conditional random field over the labels of `recogniser-labels.ts`.
"""

import argparse
import time

import jax
import jax.numpy as jnp
import numpy as np
import optax

from encoder import drawn, dropped, encoded, new_encoder, word_sums, write_encoder, zeros
from tensors import Tensors
from words import Words, batches, filled, mask_of, read_json

WIDTH = 128
LAYERS = ["window", "recurrent"]
LABELS = 17
"""The rows of a sentence's style, which every sentence keeps."""
STYLES = 3
RATE = 3e-3
DROPPED = 0.3
UNKNOWN = 0.3
"""The share of the sentences that are read without packs and lists, so that the net does not lean on them."""
BARE = 0.33
TOKENS = 3000
SEED = 1
NEVER = -1e4

arguments = argparse.ArgumentParser()
arguments.add_argument("folder")
arguments.add_argument("out")
arguments.add_argument("--rounds", type=int, default=8)
options = arguments.parse_args()

words = Words(options.folder)
read_names = read_json(options.folder, "names.json")
learned, rows = read_names["learned"], read_names["rows"]


def place_and_type(label):
    return ("O", -1) if label == 0 else ("BILU"[(label - 1) % 4], (label - 1) // 4)


def may_follow(before, after):
    (was, of), (now, to) = place_and_type(before), place_and_type(after)
    return now in "IL" and of == to if was in "BI" else now in "OBU"


every = range(LABELS)
FORBIDDEN = np.array([[0 if may_follow(a, b) else NEVER for b in every] for a in every], np.float32)
BEGIN = np.array([0 if may_follow(0, b) else NEVER for b in every], np.float32)
END = np.array([0 if place_and_type(a)[0] in "OLU" else NEVER for a in every], np.float32)

dice = np.random.RandomState(SEED)
params = {
    "encoder": new_encoder(dice, WIDTH, LAYERS, words.vectors.shape[1]),
    "context": drawn(dice, rows, WIDTH, 0.5),
    "label": {"w": drawn(dice, WIDTH, LABELS, 0.5), "b": zeros(LABELS)},
    "steps": zeros(LABELS, LABELS),
}
params = jax.tree.map(jnp.asarray, params)


def scores_of(params, parts, vectors, known, mask, contexts, key):
    keys = jax.random.split(key, 3) if key is not None else [None] * 3
    sums = word_sums(params["encoder"], parts, vectors, known, keys[0], UNKNOWN)
    told = contexts[..., STYLES:] @ params["context"][STYLES:]
    if key is not None:
        told = told * jax.random.bernoulli(keys[1], 1 - BARE, (told.shape[0], 1, 1))
    sums = sums + told + contexts[..., :STYLES] @ params["context"][:STYLES]
    x = encoded(params["encoder"], LAYERS, sums, mask, keys[2], DROPPED)
    return x @ params["label"]["w"] + params["label"]["b"]


def loss(params, batch, key):
    *given, labels = batch
    mask = given[3]
    scores = scores_of(params, *given, key)
    steps = params["steps"] + FORBIDDEN

    def step(reached, cell):
        score, there = cell
        further = jax.nn.logsumexp(reached[:, :, None] + steps[None], 1) + score
        return jnp.where(there[:, None] > 0, further, reached), None

    later = (scores[:, 1:].swapaxes(0, 1), mask[:, 1:].swapaxes(0, 1))
    reached, _ = jax.lax.scan(step, BEGIN + scores[:, 0], later, unroll=2)
    every_path = jax.nn.logsumexp(reached + END, 1)
    right = (jnp.take_along_axis(scores, labels[..., None], 2)[..., 0] * mask).sum(1)
    right += (steps[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
    return ((every_path - right) * mask[:, 0]).sum() / mask.sum()


def batch_of(sentences, length, count, numbers):
    shape = (count, length)
    contexts = np.zeros((*shape, rows), np.float32)
    for row, number in enumerate(numbers):
        for word, held in enumerate(sentences[number]["contexts"]):
            contexts[row, word, held] = 1
    known = words.of(filled(sentences, numbers, "words", shape))
    labels = filled(sentences, numbers, "labels", shape)
    return (*known, mask_of(sentences, numbers, shape), contexts, labels)


total = options.rounds * len(batches(learned, TOKENS))
rate = optax.warmup_cosine_decay_schedule(0, RATE, min(100, total // 10), total, RATE / 100)
optimiser = optax.chain(optax.clip_by_global_norm(2.0), optax.adam(rate, b1=0.9, b2=0.98))


@jax.jit
def learn(params, state, batch, key):
    value, slopes = jax.value_and_grad(loss)(params, batch, key)
    updates, state = optimiser.update(slopes, state, params)
    return optax.apply_updates(params, updates), state, value


state = optimiser.init(params)
key = jax.random.PRNGKey(SEED)
for round_number in range(1, options.rounds + 1):
    began, doubt, steps = time.time(), 0.0, 0
    for length, count, numbers in batches(learned, TOKENS, dice):
        key, once = jax.random.split(key)
        params, state, value = learn(params, state, batch_of(learned, length, count, numbers), once)
        doubt, steps = doubt + float(value), steps + 1
    print(f"round {round_number}: {doubt / steps:.4f} in {time.time() - began:.0f} s", flush=True)

made = jax.tree.map(np.array, params)
tensors = Tensors()
write_encoder(made["encoder"], tensors)
tensors.add("context", "f32", made["context"])
tensors.matrix("label", made["label"]["w"], made["label"]["b"])
tensors.add("steps", "f32", made["steps"])
tensors.write(options.out, {"layers": LAYERS})
