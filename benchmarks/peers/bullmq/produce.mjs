// Adds every row of a queue file to BullMQ. Not measured: it ends before the worker starts.
// node produce.mjs REDIS_PORT QUEUE_FILE
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { createClient } from 'redis';

const BATCH = 1000;
// The retries that Hookline has by default, and nothing kept of a job that was delivered.
const OPTIONS = {
  attempts: 5,
  backoff: { type: 'exponential', delay: 1000 },
  removeOnComplete: true,
};

const [redisPort, queueFile] = process.argv.slice(2);
const connection = createClient({ url: `redis://127.0.0.1:${redisPort}` });
await connection.connect();
const queue = new Queue('hooks', { connection });

let batch = [];
for await (const row of createInterface({ input: createReadStream(queueFile) })) {
  batch.push({ name: 'hook', data: JSON.parse(row), opts: OPTIONS });
  if (batch.length === BATCH) {
    await queue.addBulk(batch);
    batch = [];
  }
}
await queue.addBulk(batch);
await queue.close();
connection.destroy();
