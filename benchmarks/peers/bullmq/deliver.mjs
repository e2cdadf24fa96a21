// Delivers all jobs that wait in BullMQ, then ends: status 0 when as many as expected were answered 200.
// node deliver.mjs REDIS_PORT SINK_URL EXPECTED CONCURRENCY
import { once } from 'node:events';
import { Worker } from 'bullmq';
import { createClient } from 'redis';
import { Pool } from 'undici';

const HEADERS = { 'content-type': 'application/json; charset=utf-8' };

const [redisPort, sinkUrl, expected, concurrency] = process.argv.slice(2);
const pool = new Pool(new URL(sinkUrl).origin, { connections: Number(concurrency) });
// node-redis, because it pipelines by itself what is asked in one turn of the event loop.
const connection = createClient({ url: `redis://127.0.0.1:${redisPort}` });
await connection.connect();

let delivered = 0;
async function deliver(job) {
  const { url, body } = job.data;
  const { pathname, search } = new URL(url);
  const answer = await pool.request({
    method: 'POST',
    path: pathname + search,
    headers: HEADERS,
    body: JSON.stringify(body),
  });
  await answer.body.dump();
  if (answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
  delivered++;
}

const worker = new Worker('hooks', deliver, { connection, concurrency: Number(concurrency) });
await once(worker, 'drained');
await worker.close();
await pool.close();
connection.destroy();

console.log(`delivered ${delivered} of ${expected}`);
process.exitCode = delivered === Number(expected) ? 0 : 1;
