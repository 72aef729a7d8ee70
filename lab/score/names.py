#!/usr/bin/env python3
"""Score names, and which of them mean the same, against GUM.

usage: names.py CONLLU.tar.gz RECORDS.jsonl

Counted are the persons, organisations and places that GUM marks and that are named somewhere: one
mention of theirs has a proper noun for its head. Pronouns count neither way.

Name     a printed mention of kind "name" is right when it lies within a gold mention whose head is a
         proper noun and covers that head; each gold mention once. A name that a further proper noun follows, as in "Hong
         Kong Island", and those of things that are no person, organisation or place, count neither way.
Type     of the right ones, those of the gold's type; a state may be a place or an organisation, an
         outlet or a facility an organisation or a place.
CoNLL    the mean of the F1 of MUC, B-cubed and CEAF-e over mentions of those entities, names and
         descriptions ("the senator"), singletons included. A printed mention is a gold one when it
         lies within it and covers its head, the smallest such one first.
"""
import collections
import io
import json
import re
import sys
import tarfile

TYPES = {"person": {"PERSON"}, "organization": {"ORG", "MEDIA", "GPE", "FAC"}, "place": {"GPE", "LOC", "FAC"}}

Mention = collections.namedtuple("Mention", "start end head_start head_end type proper pronoun part cluster")


def sentences(lines):
    rows = []
    for line in lines:
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def read_gold(lines, offsets):
    """The entity mentions of a document; offsets are those of its tokens."""
    out, open_, at = [], [], 0
    for rows in sentences(lines):
        for k, row in enumerate(rows):
            found = re.search(r"Entity=([^|]*)", row[9])
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", found.group(1)) if found else []:
                if part[0] == "(":
                    fields = part.strip("()").split("-")
                    open_.append((fields[0], fields[1], k))
                if part[-1] == ")":
                    group = part.strip("()").split("-")[0]
                    which = max(i for i, o in enumerate(open_) if o[0].split("[")[0] == group.split("[")[0])
                    cluster, kind, first = open_.pop(which)
                    inside = range(first, k + 1)
                    head = next(i for i in inside if int(rows[i][6]) - 1 not in inside)
                    out.append(
                        Mention(
                            offsets[at + first][0], offsets[at + k][1], offsets[at + head][0], offsets[at + head][1],
                            kind, rows[head][3] == "PROPN", rows[head][3] == "PRON",
                            k + 1 < len(rows) and rows[k + 1][3] == "PROPN", cluster.split("[")[0],
                        )
                    )
        at += len(rows)
    return out


def tokens(lines, text):
    """Where the tokens of a document stand in its text."""
    out, at = [], 0
    for rows in sentences(lines):
        for row in rows:
            start = text.index(row[1], at)
            if text[at:start].strip():
                raise ValueError(f"token {row[1]!r} does not follow at {at}: {text[at:start]!r}")
            at = start + len(row[1])
            out.append((start, at))
    return out


def f1(right, printed, gold):
    return 2 * right / (printed + gold) if printed + gold else 0.0


def muc(keys, other):
    links = parts = 0
    of = {m: i for i, c in enumerate(other) for m in c}
    for c in keys:
        groups = {of[m] for m in c if m in of}
        alone = sum(m not in of for m in c)
        links += len(c) - (len(groups) + alone)
        parts += len(c) - 1
    return links, parts


def b_cubed(keys, other):
    of = {m: set(c) for c in other for m in c}
    right = sum(len(set(c) & of[m]) / len(c) for c in keys for m in c if m in of)
    return right, sum(len(c) for c in keys)


def assign(gain):
    """The greatest sum of a one-to-one assignment of rows to columns (Hungarian method)."""
    if not gain or not gain[0]:
        return 0.0
    if len(gain) > len(gain[0]):
        gain = [list(r) for r in zip(*gain)]
    n, m = len(gain), len(gain[0])
    inf = float("inf")
    u, v, match = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used, way = [inf] * (m + 1), [False] * (m + 1), [0] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], inf, 0
            for j in range(1, m + 1):
                if not used[j]:
                    cost = -gain[i0 - 1][j - 1] - u[i0] - v[j]
                    if cost < least[j]:
                        least[j], way[j] = cost, j0
                    if least[j] < delta:
                        delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    return sum(gain[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


class Coreference:
    def __init__(self):
        self.sums = collections.Counter()

    def add(self, gold, printed):
        for name, a, b in (("muc-r", *muc(gold, printed)), ("muc-p", *muc(printed, gold)),
                           ("b3-r", *b_cubed(gold, printed)), ("b3-p", *b_cubed(printed, gold))):
            self.sums[name] += a
            self.sums[name + "-all"] += b
        gain = [[f1(len(set(g) & set(p)), len(g), len(p)) for p in printed] for g in gold]
        self.sums["ceaf"] += assign(gain)
        self.sums["ceaf-gold"] += len(gold)
        self.sums["ceaf-printed"] += len(printed)

    def figures(self):
        s = self.sums

        def harmonic(name):
            p = s[name + "-p"] / s[name + "-p-all"] if s[name + "-p-all"] else 0
            r = s[name + "-r"] / s[name + "-r-all"] if s[name + "-r-all"] else 0
            return 2 * p * r / (p + r) if p + r else 0

        out = [harmonic("muc"), harmonic("b3"), f1(s["ceaf"], s["ceaf-printed"], s["ceaf-gold"])]
        return out + [sum(out) / 3]


def read(corpus):
    """The lines of each document of the corpus, by its name."""
    out = {}
    with tarfile.open(corpus) as tar:
        for member in tar:
            if member.name.endswith(".conllu"):
                text = tar.extractfile(member).read().decode("utf-8")
                out[member.name.rsplit("/", 1)[-1][: -len(".conllu")]] = text.split("\n")
    return out


def score(documents, records, genre):
    count, coreference, seen = collections.Counter(), Coreference(), 0
    for line in io.open(records, encoding="utf-8"):
        record = json.loads(line)
        name = (record.get("origin") or {}).get("id") or record["id"]
        if name.split("_")[1] != genre:
            continue
        seen += 1
        text, lines = record["text"], documents[name]
        gold = read_gold(lines, tokens(lines, text))
        named = {m.cluster for m in gold if m.proper and m.type in TYPES}
        counted = [m for m in gold if m.cluster in named and m.type in TYPES and not m.pronoun]
        wanted = [m for m in counted if not (m.proper and m.part)]
        others = [m for m in gold if m.proper and (m.cluster not in named or m.part)]
        printed = [m for m in record["mentions"] if m.get("kind", "name") != "pronoun"]

        proper, taken = [m for m in wanted if m.proper], set()
        for m in printed:
            if m.get("kind", "name") != "name":
                continue
            fits = [g for g in proper if g.start <= m["start"] and m["end"] <= g.end
                    and m["start"] <= g.head_start and g.head_end <= m["end"] and g not in taken]
            if fits:
                best = min(fits, key=lambda g: g.end - g.start)
                taken.add(best)
                count["right"] += 1
                count["typed"] += m["type"] in TYPES[best.type]
            elif not any(g.start <= m["start"] and m["end"] <= g.end for g in others + proper):
                count["wrong"] += 1
        count["gold"] += len(proper)

        clusters, own, taken = collections.defaultdict(list), collections.defaultdict(list), set()
        for m in wanted:
            clusters[m.cluster].append(m)
        for k, m in enumerate(printed):
            fits = [g for g in wanted if g.start <= m["start"] and m["end"] <= g.end
                    and m["start"] <= g.head_start and g.head_end <= m["end"] and g not in taken]
            best = min(fits, key=lambda g: g.end - g.start) if fits else (m["start"], m["end"])
            if fits:
                taken.add(best)
            elif any(g.start <= m["start"] and m["end"] <= g.end for g in others + wanted):
                continue
            own[m["entity"] if m["entity"] is not None else k].append(best)
        coreference.add(list(clusters.values()), list(own.values()))
    if not seen:
        return
    precision = count["right"] / max(1, count["right"] + count["wrong"])
    recall = count["right"] / count["gold"]
    print(f"{genre}, documents\t{seen}")
    print(f"{genre}, names\tP {100 * precision:.1f}\tR {100 * recall:.1f}\tF1 {200 * precision * recall / (precision + recall):.1f}")
    print(f"{genre}, type right\t{100 * count['typed'] / max(1, count['right']):.1f}")
    m, b, c, mean = coreference.figures()
    print(f"{genre}, coreference\tMUC {100 * m:.1f}\tB3 {100 * b:.1f}\tCEAFe {100 * c:.1f}\tCoNLL {100 * mean:.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    corpus = read(sys.argv[1])
    for each in sorted({d.split("_")[1] for d in corpus}):
        score(corpus, sys.argv[2], each)
