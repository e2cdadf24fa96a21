-- Opens the queue, makes the worker known, and forgets those that were killed long ago.
-- ARGV: worker, its process and host
-- Returns: what the server says of itself; nothing where the user may not ask; and what time it is

local LONG_GONE = 3600000

local function consumers()
  local found = redis.pcall('XINFO', 'CONSUMERS', jobs, GROUP)
  if found.err then
    createGroup()
    return {}
  end
  return found
end

local function forgetLongGone()
  local known = redis.call('HGETALL', workers)
  for i = 1, #known, 2 do
    if tonumber(string.match(known[i + 1], '^%d+') or 0) < now - LONG_GONE then
      redis.call('HDEL', workers, known[i])
    end
  end
end

for _, flat in ipairs(consumers()) do
  local consumer = {}
  for i = 1, #flat, 2 do
    consumer[flat[i]] = flat[i + 1]
  end
  if consumer.pending == 0 and consumer.idle > LONG_GONE then
    redis.call('XGROUP', 'DELCONSUMER', jobs, GROUP, consumer.name)
  end
end
forgetLongGone()
-- One of the same name that was killed holds no more than its leases.
redis.call('XGROUP', 'DELCONSUMER', jobs, GROUP, ARGV[1])
born()
beat(ARGV[1], now .. ' ' .. ARGV[2])

local function info(section)
  local text = redis.pcall('INFO', section)
  return type(text) == 'string' and text or ''
end

return {info('server') .. info('memory'), now}
