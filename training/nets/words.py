"""What `training/net-lessons.ts` wrote: of every word what the program knows of it; and batches of sentences."""

import collections
import json
import os

import numpy as np

PARTS = ["lower", "ending3", "ending2", "opening2", "opening3", "shape", "group"]
ROWS = [16384, 8192, 4096, 4096, 8192, 2048, 1025]
"""Vectors are whole numbers of about this length in all."""
VECTOR = 170
"""Sentences of like length make a batch, filled up to one of these; longer ones are left out."""
LENGTHS = (10, 18, 26, 36, 52, 80, 160)


class Words:
    """Of every word its rows in the tables of its parts, its vector, and whether it has one."""

    def __init__(self, folder):
        read = lambda name, kind: np.fromfile(os.path.join(folder, name), kind)
        self.known = read("known.u8", np.uint8).astype(np.float32)
        count = len(self.known)
        parts = read("parts.u32", np.uint32).reshape(count, len(PARTS))
        self.parts = (parts % np.array(ROWS, np.uint32)).astype(np.int32)
        self.vectors = read("vectors.i8", np.int8).reshape(count, -1).astype(np.float32) / VECTOR

    def of(self, numbers):
        return self.parts[numbers], self.vectors[numbers], self.known[numbers]


def read_json(folder, name):
    with open(os.path.join(folder, name)) as file:
        return json.load(file)


def batches(sentences, tokens, dice=None):
    """Lists of sentence numbers with the length to fill up to and the most sentences of such a batch."""
    by_length = collections.defaultdict(list)
    for number, sentence in enumerate(sentences):
        length = next((most for most in LENGTHS if len(sentence["words"]) <= most), None)
        if length and sentence["words"]:
            by_length[length].append(number)
    made = []
    for length, numbers in sorted(by_length.items()):
        if dice is not None:
            dice.shuffle(numbers)
        count = max(1, tokens // length)
        made += [(length, count, numbers[at : at + count]) for at in range(0, len(numbers), count)]
    if dice is not None:
        dice.shuffle(made)
    return made


def filled(sentences, numbers, key, shape, empty=0, kind=np.int32):
    """One row a sentence, filled up behind its end."""
    cells = np.full(shape, empty, kind)
    for row, number in enumerate(numbers):
        values = sentences[number][key]
        cells[row, : len(values)] = values
    return cells


def mask_of(sentences, numbers, shape):
    """1 where there is a word."""
    mask = np.zeros(shape, np.float32)
    for row, number in enumerate(numbers):
        mask[row, : len(sentences[number]["words"])] = 1
    return mask
