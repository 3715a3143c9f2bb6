"""Verifies a certificate with the packages of in-toto and DSSE, and nothing of this project.

Reads {"envelope": TEXT, "public": HEX, "keyid": ID} from standard input, and prints what it read as JSON. A signature or a
statement that those packages refuse ends it with an error.
"""

import json
import sys

from google.protobuf import json_format
from in_toto_attestation.predicates.test_result.v0 import test_result_pb2
from in_toto_attestation.v1 import statement_pb2
from in_toto_attestation.v1.statement import Statement
from securesystemslib.dsse import Envelope
from securesystemslib.signer import SSlibKey

given = json.load(sys.stdin)
envelope = Envelope.from_dict(json.loads(given["envelope"]))
key = SSlibKey(given["keyid"], "ed25519", "ed25519", {"public": given["public"]})
accepted = envelope.verify([key], 1)

message = json_format.Parse(envelope.payload, statement_pb2.Statement())
Statement.copy_from_pb(message).validate()
predicate = json_format.MessageToDict(message.predicate)
result = json_format.ParseDict(predicate, test_result_pb2.TestResult())

print(
    json.dumps(
        {
            "payloadType": envelope.payload_type,
            "accepted": list(accepted),
            "subjects": {one.name: dict(one.digest) for one in message.subject},
            "predicateType": message.predicate_type,
            "result": result.result,
            "passed": len(result.passed_tests),
            "configuration": [one.name for one in result.configuration],
        }
    )
)
