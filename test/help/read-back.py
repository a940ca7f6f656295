"""Reads files as any program would, with the standard library alone, and prints what stands in them as JSON.

usage: read-back.py gexf|graphml|csv|jsonl|json FILE
"""

import csv
import json
import sys
import xml.etree.ElementTree as ElementTree

GEXF = "{http://gexf.net/1.3}"
VIZ = "{http://gexf.net/1.3/viz}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def gexf(path):
    graph = ElementTree.parse(path).getroot().find(GEXF + "graph")
    titles = {}
    for attributes in graph.findall(GEXF + "attributes"):
        for attribute in attributes:
            titles[attributes.get("class"), attribute.get("id")] = attribute.get("title")

    def values(kind, element):
        return {titles[kind, value.get("for")]: value.get("value") for value in element.iter(GEXF + "attvalue")}

    def viz(element):
        return {part.tag[len(VIZ):]: dict(part.attrib) for part in element if part.tag.startswith(VIZ)}

    nodes = [dict(node.attrib, values=values("node", node), viz=viz(node)) for node in graph.iter(GEXF + "node")]
    edges = [dict(edge.attrib, values=values("edge", edge)) for edge in graph.iter(GEXF + "edge")]
    return {"nodes": nodes, "edges": edges}


def graphml(path):
    root = ElementTree.parse(path).getroot()
    titles = {key.get("id"): key.get("attr.name") for key in root.iter(GRAPHML + "key")}

    def read(element):
        values = {titles[data.get("key")]: data.text or "" for data in element.iter(GRAPHML + "data")}
        return dict(element.attrib, values=values)

    return {name + "s": [read(element) for element in root.iter(GRAPHML + name)] for name in ("node", "edge")}


def table(path):
    csv.field_size_limit(10**9)
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file.read().split("\n") if line]


def whole(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


READERS = {"gexf": gexf, "graphml": graphml, "csv": table, "jsonl": lines, "json": whole}

if __name__ == "__main__":
    sys.stdout.buffer.write(json.dumps(READERS[sys.argv[1]](sys.argv[2])).encode("ascii"))
