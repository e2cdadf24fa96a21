#!/usr/bin/env php
<?php
// Puts jobs on a queue of Hookline in Redis. Needs phpredis, and nothing of Hookline.
//
//     enqueue.php redis://127.0.0.1:6379 default https://example.com/hook '{"order": 1}'
//
// Prints the entry of the stream that the job became. docs/queue-redis.md tells of every field.
declare(strict_types=1);

/** Adds one job: a POST of $payload as JSON, at once or after $delay seconds. */
function enqueue(
    Redis $redis,
    string $queue,
    string $url,
    mixed $payload,
    array $headers = [],
    ?string $id = null,
    float $delay = 0
): string {
    $entry = [
        'url' => $url,
        'body' => json_encode($payload, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
        // Sent as webhook-id: whoever gets a call twice knows it by this.
        'id' => $id ?? bin2hex(random_bytes(16)),
    ];
    if ($headers) {
        $entry['headers'] = json_encode($headers, JSON_THROW_ON_ERROR);
    }
    if ($delay > 0) {
        $entry['due'] = (string) (int) ((microtime(true) + $delay) * 1000);
    }
    $added = $redis->xAdd("hookline:{{$queue}}:jobs", '*', $entry);
    if ($added === false) {
        throw new RuntimeException('Redis refuses the job: ' . $redis->getLastError());
    }
    return $added;
}

if ($argc < 4 || $argc > 5) {
    fwrite(STDERR, "usage: enqueue.php REDIS-URI QUEUE URL [JSON]\n");
    exit(2);
}
[, $uri, $queue, $url] = $argv;
$server = parse_url($uri);
$redis = new Redis();
$redis->connect($server['host'], $server['port'] ?? 6379);
if (isset($server['pass'])) {
    $user = $server['user'] ?? '';
    $redis->auth($user === '' ? $server['pass'] : [$user, $server['pass']]);
}
$payload = json_decode($argv[4] ?? '{}', false, 512, JSON_THROW_ON_ERROR);
echo enqueue($redis, $queue, $url, $payload, ['X-Producer' => 'php']), "\n";
