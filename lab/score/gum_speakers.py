#!/usr/bin/env python3
"""Score who speaks against GUM: who the source of each of its attributions is.

usage: gum_speakers.py CONLLU.tar.gz RECORDS.jsonl [-v]

What counts is as in speakers.py. The attributions are in news-interview-speech.jsonl.gz beside the corpus.
Sources that are pronouns are left out. A source is named when a mention of the same entity has a
proper noun for its head; every run of proper nouns about such a head is a name of it, "|" between
them. GUM marks no roles, occasions or routes.
"""
import gzip
import json
import os
import sys
import tarfile

import names
import speakers

DOCUMENTS = "news-interview-speech.jsonl.gz"

KINDS = {"person": "person", "organization": "org", "place": "state"}


def proper_runs(lines):
    """Where each run of proper nouns stands, in tokens: index of a token -> (first, end)."""
    out, at = {}, 0
    for rows in names.sentences(lines):
        k = 0
        while k < len(rows):
            first = k
            while k < len(rows) and rows[k][3] == "PROPN":
                k += 1
            for i in range(first, k):
                out[at + i] = (at + first, at + k)
            k = max(k, first + 1)
        at += len(rows)
    return out


def labels(corpus, genre):
    with tarfile.open(corpus) as tar:
        parsed = {
            m.name.rsplit("/", 1)[-1][: -len(".conllu")]: tar.extractfile(m).read().decode("utf-8").split("\n")
            for m in tar
            if m.name.endswith(".conllu")
        }
    documents = os.path.join(os.path.dirname(corpus), DOCUMENTS)
    for line in gzip.open(documents, "rt", encoding="utf-8"):
        document = json.loads(line)
        if document["genre"] != genre:
            continue
        text, lines = document["text"], parsed[document["id"]]
        offsets = names.tokens(lines, text)
        mentions = names.read_gold(lines, offsets)
        runs = proper_runs(lines)
        by_start = {start: i for i, (start, _) in enumerate(offsets)}
        for a in document["attributions"]:
            if not a["source"]:
                continue
            start, end = a["source"][0][0], a["source"][-1][1]
            inside = [m for m in mentions if start <= m.start and m.end <= end]
            if not inside:
                continue
            who = max(inside, key=lambda m: m.end - m.start)
            if who.pronoun:
                continue
            own = {
                text[offsets[r[0]][0] : offsets[r[1] - 1][1]].replace("\n", " ")
                for m in mentions
                if m.cluster == who.cluster and m.proper
                for r in [runs.get(by_start[m.head_start])]
                if r
            }
            last = runs.get(max(i for i, o in enumerate(offsets) if o[0] < who.end))
            if not own and who.type == "person" and last:
                # "team member Ana Bell": GUM has "team member" for the head.
                own = {text[offsets[last[0]][0] : offsets[last[1] - 1][1]]}
            kind = KINDS.get(who.type, "described") if own else "described"
            content = a["target_edu"]
            fields = [document["id"], start, end, content[0], content[1]]
            yield dict(zip(speakers.FIELDS, [*fields, "|".join(sorted(own)) or "-", kind, "-", "-", "-", "-"]))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    for genre in ("news", "interview", "speech"):
        count = speakers.score(labels(sys.argv[1], genre), speakers.read(sys.argv[2]), "-v" in sys.argv)
        for line in speakers.who(count):
            print(f"{genre}, {line}")
