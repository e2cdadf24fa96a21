#!/usr/bin/env python3
"""Puts jobs on a queue of Hookline in Redis. Needs redis-py, and nothing of Hookline.

    enqueue.py redis://127.0.0.1:6379 default https://example.com/hook '{"order": 1}'

Prints the entry of the stream that the job became. docs/queue-redis.md tells of every field.
"""
import json
import sys
import time
import uuid

import redis


def enqueue(client, queue, url, payload, headers=None, job_id=None, delay=0.0):
    """Adds one job: a POST of payload as JSON, at once or after delay seconds."""
    entry = {
        "url": url,
        "body": json.dumps(payload),
        # Sent as webhook-id: whoever gets a call twice knows it by this.
        "id": job_id or str(uuid.uuid4()),
    }
    if headers:
        entry["headers"] = json.dumps(headers)
    if delay > 0:
        entry["due"] = int((time.time() + delay) * 1000)
    return client.xadd("hookline:{%s}:jobs" % queue, entry)


def main(uri, queue, url, payload="{}"):
    client = redis.Redis.from_url(uri)
    print(enqueue(client, queue, url, json.loads(payload), {"X-Producer": "python"}).decode())


if __name__ == "__main__":
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    main(*sys.argv[1:])
