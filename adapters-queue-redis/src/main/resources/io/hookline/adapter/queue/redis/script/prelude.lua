-- Stands before every script. All keys of a queue come in this order; see docs/queue-redis.md.
--
-- The first write of a script must be one that takes no memory, such as ZREM or XREADGROUP: where
-- Redis is full it refuses the others, but only as long as the script has written nothing. So a
-- full Redis can still be worked off, and no script ever stops halfway.

local jobs, waiting, leases, lost, states, received, meta, wake, rejected, history, workers =
  unpack(KEYS, 1, 11)

local GROUP = 'workers'
local TOKEN_DIGITS = 16

local time = redis.call('TIME')
local micros = time[1] * 1000000 + time[2]
local now = math.floor(micros / 1000)

-- A lease is known by ID:TOKEN. Lua itself would write a token as 1.79e+15.
local function memberOf(id, token)
  return id .. string.format(':%016.0f', token)
end

local function idOf(member)
  return string.sub(member, 1, -2 - TOKEN_DIGITS)
end

local function tokenOf(member)
  return tonumber(string.sub(member, -TOKEN_DIGITS))
end

local function firstOf(key)
  return redis.call('ZRANGE', key, 0, 0, 'WITHSCORES')
end

local function valueOf(fields, name)
  for i = 1, #fields, 2 do
    if fields[i] == name then return fields[i + 1] end
  end
  return nil
end

-- Of an entry that is not to be claimed before some time.
local function dueOf(fields)
  local due = valueOf(fields, 'due')
  return due and #due < 16 and string.find(due, '^%d+$') and tonumber(due)
end

-- Makes a worker known: it was seen now, has been there since, in that process of that host.
-- Between two beats there is nothing to tell.
local function beat(worker, told)
  if told ~= '' then
    redis.call('HDEL', workers, worker)
    redis.call('HSET', workers, worker, now .. ' ' .. told)
  end
end

-- Wakes workers that wait, because something becomes due before they would look again.
local function ring()
  redis.call('XADD', wake, 'MAXLEN', 1, '*', 'at', now)
end

-- When this queue came to be: what is older speaks of data that Redis has lost.
local function born()
  local known = redis.call('HGET', meta, 'born')
  if not known then
    known = string.format('%.0f', micros)
    redis.call('HSET', meta, 'born', known)
  end
  return tonumber(known)
end

-- 0 where there is no stream.
local function newestMillis()
  local stream = redis.pcall('XINFO', 'STREAM', jobs)
  for i = 1, #stream, 2 do
    if stream[i] == 'last-generated-id' then
      return tonumber(string.match(stream[i + 1], '%d+'))
    end
  end
  return 0
end

-- The group is created where it is missing, after the last entry that was handed out: what comes
-- before that waits, or is held, and is known without the group. A stream that is younger than that
-- entry was created anew.
local function createGroup()
  local last = redis.call('HGET', meta, 'last') or '0-0'
  if newestMillis() < tonumber(string.match(last, '%d+')) then
    last = '0-0'
  end
  redis.call('XGROUP', 'CREATE', jobs, GROUP, last, 'MKSTREAM')
end

-- Pending, processing, complete, failed, rejected. A job whose lease has ended is pending.
local function counts()
  local ended = redis.call('HMGET', meta, 'complete', 'failed', 'rejected')
  local held = redis.call('ZCOUNT', leases, '(' .. now, '+inf')
  return {redis.call('XLEN', jobs) - held, held,
    tonumber(ended[1] or 0), tonumber(ended[2] or 0), tonumber(ended[3] or 0)}
end

local function inGroup(...)
  local answer = redis.pcall(...)
  if type(answer) == 'table' and answer.err then
    if not string.find(answer.err, 'NOGROUP', 1, true) then
      return error(answer.err)
    end
    createGroup()
    answer = redis.call(...)
  end
  return answer
end

-- Removes all that is known of entries, but for their leases.
local function forget(ids)
  redis.call('XACK', jobs, GROUP, unpack(ids))
  redis.call('XDEL', jobs, unpack(ids))
  redis.call('HDEL', states, unpack(ids))
  redis.call('HDEL', received, unpack(ids))
end
