"""Reads the text for Prometheus as Prometheus' own client does, and prints its families as JSON."""
import json
import sys

from prometheus_client.parser import text_string_to_metric_families

families = {
    family.name: {"type": family.type, "samples": len(family.samples)}
    for family in text_string_to_metric_families(sys.stdin.read())
}
print(json.dumps(families))
