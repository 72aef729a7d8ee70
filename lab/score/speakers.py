#!/usr/bin/env python3
"""Score who speaks, in which role, on what occasion and by which route, against labels.

usage: speakers.py LABELS.tsv RECORDS.jsonl [-v]

A label is about an attribution of PolNeAR: its article, where its source and its content lie (code
points), who the source is ("|" between names that do) and what kind of somebody, then role, occasion,
counterpart and relays; "-" for none. The printed statement is the one whose source touches the
labelled one and whose content overlaps most, else the one whose content overlaps by half; without
one, the label counts as not found and for nothing else.

Speaker   of the labels of a named person, organisation, state or outlet: answered when the statement
          has a named speaker; right when the labelled name is among the forms the record gives,
          titles, initials and "the" aside; a surname alone is not the full name.
Unnamed   of the labels of somebody described: wrong when the statement names somebody.
Role      right when it shares a word with the labelled one; wrong when the label has none, or shares none.
Occasion  right when the type is the labelled one; an interview and remarks to an outlet are one, and so are a
          speech and a rally. "statement" is what is left when nothing else is told,
          and stands for none.
Via       right when the labelled relays are among those printed and no named one else is.
"""
import collections
import json
import re
import sys
import unicodedata

FIELDS = "id source_start source_end content_start content_end speaker kind role occasion counterpart via".split()
LIKE = {"interview": "remarks to media", "demonstration": "speech"}
TITLES = {"mr", "mrs", "ms", "dr", "the", "s"}


def words(name):
    plain = unicodedata.normalize("NFKD", name.lower().replace("’", "'").replace("'s", ""))
    found = re.findall(r"[a-z0-9]+", "".join(c for c in plain if not unicodedata.combining(c)))
    return [w for w in found if len(w) > 1 and w not in TITLES or w.isdigit()]


def same(printed, label):
    """All words of the label, or two of its words or more, the last among them: no bare surname for a full name."""
    a, b = words(printed), words(label)
    return bool(a and b) and (set(b) <= set(a) or len(a) > 1 and set(a) <= set(b) and a[-1] == b[-1])


def overlap(a, b):
    both = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, both) / (max(a[1], b[1]) - min(a[0], b[0]))


def statement(label, record):
    best, score = None, 0.5
    for s in record["statements"]:
        if s["nestedIn"] is not None:
            continue
        span = (s["content"][0]["start"], s["content"][-1]["end"])
        own = overlap(span, (label["content_start"], label["content_end"]))
        touches = s["source"] and s["source"]["start"] < label["source_end"] and label["source_start"] < s["source"]["end"]
        own += 1 if touches and own > 0 else 0
        if own >= score:
            best, score = s, own
    return best


def names(speaker, record):
    out = [speaker["name"]]
    for e in record["entities"]:
        if e["id"] == speaker["id"]:
            out += [e["name"], *e["aliases"]]
    return out


def read(records):
    """The records of a file by the ids of their articles."""
    out = {}
    for line in open(records, encoding="utf-8"):
        record = json.loads(line)
        out[(record.get("origin") or {}).get("id") or record["id"]] = record
    return out


def load(labels):
    for line in open(labels, encoding="utf-8"):
        if not line.startswith("#"):
            label = dict(zip(FIELDS, line.rstrip("\n").split("\t")))
            for field in FIELDS[1:5]:
                label[field] = int(label[field])
            yield label


def score(labels, by_id, verbose):
    count = collections.Counter()

    def note(what, label, s, record):
        count[what] += 1
        if verbose:
            source = record["text"][label["source_start"]:label["source_end"]]
            print(f"# {what}: [{source}] {label['speaker']} | {label['role']} | {label['occasion']} | {label['via']} <> "
                  f"{s['speaker'] and s['speaker']['name']} ({s['by']}) | {s['role'] and s['role']['text']} | "
                  f"{s['occasion'] and s['occasion']['type']} | {s['via']} || {s['content'][0]['text'][:80]}".replace("\n", " "))

    for label in labels:
        record = by_id.get(label["id"])
        if record is None:
            raise SystemExit(f"the records have no article {label['id']}")
        count["labels"] += 1
        s = statement(label, record)
        if s is None:
            count["missed"] += 1
            continue
        count["found"] += 1
        speaker = s["speaker"]
        is_named = speaker is not None and speaker["type"] != "GROUP"
        if label["kind"] in ("person", "org", "state", "media"):
            count["named"] += 1
            if not is_named:
                note("unanswered", label, s, record)
            else:
                wanted = label["speaker"].lstrip("~").split("|")
                right = any(same(n, w) for n in names(speaker, record) for w in wanted)
                count["answered"] += 1
                if right:
                    count["right"] += 1
                else:
                    note("wrong speaker", label, s, record)
        elif label["kind"] == "described":
            count["described"] += 1
            if is_named:
                note("named though described", label, s, record)
        if label["kind"] == "person":
            role = s["role"]["text"] if s["role"] else None
            if role is not None:
                count["role given"] += 1
                if label["role"] != "-" and set(words(role)) & set(words(label["role"])):
                    count["role right"] += 1
                else:
                    note("wrong role", label, s, record)
            elif label["role"] != "-":
                count["role missing"] += 1
        kind = s["occasion"]["type"] if s["occasion"] else "-"
        kind = "-" if kind == "statement" else kind
        wanted = "-" if label["occasion"] == "statement" else label["occasion"]
        kind, wanted = LIKE.get(kind, kind), LIKE.get(wanted, wanted)
        if kind != "-":
            count["occasion given"] += 1
            if kind == wanted:
                count["occasion right"] += 1
            else:
                note("wrong occasion", label, s, record)
        elif wanted != "-":
            note("occasion missing", label, s, record)
        wanted = [] if label["via"] == "-" else label["via"].split(";")
        via = [v for v in s["via"][1:] if v[:1].isupper() and not v.startswith(("A ", "The "))]
        all_there = all(any(set(words(w)) & set(words(v)) for v in s["via"][1:]) for w in wanted)
        none_else = all(any(set(words(w)) & set(words(v)) for w in wanted) for v in via)
        if all_there and none_else:
            count["via right"] += 1
        else:
            note("wrong via", label, s, record)
    return count


def share(count, part, whole):
    return f"{100 * count[part] / max(1, count[whole]):.1f}\t{count[part]} of {count[whole]}"


def who(count):
    return [
        f"found\t{share(count, 'found', 'labels')}",
        f"named speaker answered\t{share(count, 'answered', 'named')}",
        f"right of those answered\t{share(count, 'right', 'answered')}",
        f"named though only described\t{share(count, 'named though described', 'described')}",
    ]


def rest(count):
    return [
        f"role right of those given\t{share(count, 'role right', 'role given')}",
        f"role missing\t{count['role missing']}",
        f"occasion right of those given\t{share(count, 'occasion right', 'occasion given')}",
        f"occasion missing\t{count['occasion missing']}",
        f"via right\t{share(count, 'via right', 'found')}",
    ]


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    counted = score(load(sys.argv[1]), read(sys.argv[2]), "-v" in sys.argv)
    print("\n".join(who(counted) + rest(counted)))
